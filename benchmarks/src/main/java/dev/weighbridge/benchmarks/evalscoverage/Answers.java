package dev.weighbridge.benchmarks.evalscoverage;

import dev.weighbridge.gateway.exchange.Arrivals;
import dev.weighbridge.gateway.exchange.Choice;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Finish;
import dev.weighbridge.gateway.exchange.Identity;
import dev.weighbridge.gateway.exchange.Marks;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.exchange.WireCounts;
import dev.weighbridge.simulator.skill.Content;
import dev.weighbridge.simulator.skill.KeyedAnswer;
import dev.weighbridge.simulator.skill.Quality;
import java.util.List;
import java.util.Set;

/** Exchanges that never were on a wire, with answers of a known quality. */
final class Answers {
    private Answers() {}

    static Exchange of(KeyedAnswer key, Quality quality) {
        String right = text(key.right());
        return switch (quality) {
            case RIGHT -> exchange(new Outcome.Completed(Finish.Reason.STOP), right);
            case WRONG -> exchange(new Outcome.Completed(Finish.Reason.STOP), text(key.wrong()));
            case REFUSED -> exchange(new Outcome.Refused("the model declined"), "I cannot help with that.");
            case TRUNCATED -> exchange(new Outcome.Truncated(), half(right));
            case BROKEN -> exchange(new Outcome.Completed(Finish.Reason.STOP), half(right));
        };
    }

    private static String text(Content content) {
        if (content instanceof Content.Text text) {
            return text.text();
        } else if (content instanceof Content.Json json) {
            return json.text();
        }
        throw new IllegalArgumentException(content + " is no text");
    }

    private static String half(String text) {
        return text.substring(0, Math.max(1, text.length() / 2));
    }

    private static Exchange exchange(Outcome outcome, String text) {
        Finish finish = new Finish(Finish.Reason.STOP, "stop");
        return new Exchange(
                new Marks(0, 0, null, null, null, null, null, null, 1, Arrivals.of()),
                null,
                outcome,
                List.of(new Choice(0, text, "", "", List.of(), finish)),
                text,
                null,
                Identity.UNKNOWN,
                new WireCounts(0, 0, 0, 0, 0, 1, true),
                Set.of());
    }
}
