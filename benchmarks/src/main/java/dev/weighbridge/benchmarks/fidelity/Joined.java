package dev.weighbridge.benchmarks.fidelity;

import dev.weighbridge.gateway.exchange.Arrivals;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import dev.weighbridge.measurements.run.RunFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** An exchange as the client kept it, beside the truth about it. */
record Joined(Exchange exchange, Truth truth) {

    /** Each of the true answers with what the journal of the run says about it. */
    static List<Joined> join(Path root, List<Truth> truths) {
        Map<Long, Truth> bySequence = truths.stream().collect(Collectors.toMap(Truth::sequence, Function.identity()));
        List<Joined> joined = new ArrayList<>();
        settled(root).forEach(settled -> {
            Truth truth = bySequence.remove(sequence(settled.exchange()));
            if (truth != null) {
                joined.add(new Joined(settled.exchange(), truth));
            }
        });
        if (!bySequence.isEmpty()) {
            throw new IllegalStateException(bySequence.size() + " answers are in no journal");
        }
        return joined;
    }

    private static List<Settled> settled(Path root) {
        List<Settled> settled = new ArrayList<>();
        RunFolder.at(root.resolve("reports/runs/bench")).read(line -> {
            if (line instanceof Settled one) {
                settled.add(one);
            }
        });
        return settled;
    }

    private static long sequence(Exchange exchange) {
        return exchange.head() == null
                ? -1
                : exchange.head()
                        .header("x-simulator-request")
                        .map(Long::parseLong)
                        .orElse(-1L);
    }

    /** How much later than they were sent the client saw each event that was sent within the window. */
    LongStream arrivalErrors(Window window) {
        Arrivals arrivals = exchange.marks().tokenArrivals();
        if (arrivals.size() != truth.tokenNanos().length) {
            throw new IllegalStateException("request " + truth.sequence() + " had " + truth.tokenNanos().length
                    + " token events, the journal says " + arrivals.size());
        }
        return LongStream.range(0, arrivals.size())
                .filter(i -> window.holds(truth.tokenNanos()[(int) i]))
                .map(i -> arrivals.nanosAt((int) i) - truth.tokenNanos()[(int) i]);
    }

    /** How long the request was under way, connecting included, until it had been read. */
    long wayThereNanos() {
        return truth.readNanos() - exchange.marks().sentNanos();
    }

    /** How much later than it was sent the client saw the first token. */
    long firstTokenErrorNanos() {
        return exchange.marks().tokenArrivals().nanosAt(0) - truth.firstNanos();
    }

    /** How much longer than it was the time to first token seems to the client. */
    long ttftErrorNanos() {
        return exchange.marks().ttftNanos().orElseThrow() - (truth.firstNanos() - truth.readNanos());
    }
}
