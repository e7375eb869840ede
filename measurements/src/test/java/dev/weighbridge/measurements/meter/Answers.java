package dev.weighbridge.measurements.meter;

import dev.weighbridge.gateway.exchange.Arrivals;
import dev.weighbridge.gateway.exchange.Choice;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Finish;
import dev.weighbridge.gateway.exchange.Identity;
import dev.weighbridge.gateway.exchange.Marks;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.exchange.Usage;
import dev.weighbridge.gateway.exchange.WireCounts;
import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.token.TokenCounter;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A gateway that answers each probe with ten words and counts as it is told to.
 *
 * @param times what local counts are multiplied by
 * @param more what is added to each
 * @param reasoning the reasoning it sends; empty for none
 */
record Answers(double times, int more, String reasoning) {
    static final Answers HONEST = new Answers(1, 0, "");
    private static final String WORDS = "one two three four five six seven eight nine ten";

    Usage usage(MeterProbe probe) {
        String tools = probe.request().tools().any() ? MeterTexts.TOOL + " " + MeterTexts.TOOL_SAYS : "";
        int local = TokenCounter.o200k().count(probe.text() + tools);
        long input = (long) Math.ceil(local * times) + more;
        long thought = TokenCounter.o200k().count(reasoning);
        long output = (long) Math.ceil(TokenCounter.o200k().count(WORDS) * times) + thought;
        return usage(input, output, thought, 0, null);
    }

    static Usage usage(long input, long output, long reasoning, long cached, @Nullable Money cost) {
        return new Usage(input, output, input + output, cached, null, reasoning, cost, Usage.Placement.EMPTY_CHOICES);
    }

    Exchange answer(MeterProbe probe) {
        boolean told = !probe.request().stream() || probe.request().includeUsage();
        return probe.stopAfter() > 0
                ? exchange(new Outcome.Cancelled("enough"), null)
                : exchange(new Outcome.Completed(Finish.Reason.STOP), told ? usage(probe) : null);
    }

    Exchange exchange(Outcome outcome, @Nullable Usage usage) {
        Marks marks = new Marks(90, 100, 101L, 110L, 111L, 120L, 120L, 150L, 160, Arrivals.of(120, 150));
        Finish stop = new Finish(Finish.Reason.STOP, "stop");
        return new Exchange(
                marks,
                null,
                outcome,
                List.of(new Choice(0, WORDS, reasoning, "", List.of(), stop)),
                "one",
                usage,
                new Identity("gen-1", null, null, null),
                new WireCounts(400, 3, 0, 2, 0, 1, true),
                Set.of());
    }
}
