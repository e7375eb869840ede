package dev.weighbridge.measurements.metrics;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Identity;
import dev.weighbridge.gateway.exchange.Note;
import dev.weighbridge.measurements.comparison.Slo;
import dev.weighbridge.measurements.run.Bill;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is to be said of one target beside its cells, warm-up excluded but for its failures. Not thread-safe. */
final class TargetTally {
    final Counts answeredModels = new Counts();
    final Counts answeredProviders = new Counts();
    final Map<Note, Integer> notes = new EnumMap<>(Note.class);
    private int requests;
    private int delivered;
    private int usageMissing;
    private int brokenOffUnbilled;
    private int paceEstimated;
    private int paceUnknown;
    private int warmUpFailures;
    private String warmUpExample = "";

    void add(Settled settled, TokenFlow flow, Slo slo) {
        Exchange exchange = settled.exchange();
        requests++;
        answeredBy(exchange.identity());
        exchange.notes().forEach(note -> notes.merge(note, 1, Integer::sum));
        if (exchange.wire().sends() > 1 && !exchange.notes().contains(Note.RESENT)) {
            notes.merge(Note.RESENT, 1, Integer::sum);
        }
        if (exchange.outcome().delivered()) {
            delivered++;
            usageMissing += Bill.of(exchange.usage()).isEmpty() ? 1 : 0;
            paceEstimated += flow.estimated() && flow.tpotNanos().isPresent() ? 1 : 0;
            paceUnknown += ServiceLevel.paceUnknown(slo, exchange, flow) ? 1 : 0;
        } else if (flow.events() > 0 && Bill.of(exchange.usage()).isEmpty()) {
            brokenOffUnbilled++;
        }
    }

    void addWarmUp(Settled settled) {
        if (settled.labels().provoking()) {
            return;
        }
        Failure.of(settled.exchange().outcome()).ifPresent(failure -> {
            warmUpFailures++;
            warmUpExample = failure.detail() + ": " + failure.message();
        });
    }

    int requests() {
        return requests;
    }

    int delivered() {
        return delivered;
    }

    int usageMissing() {
        return usageMissing;
    }

    /** Streams that broke off after their first token and never said what they used. */
    int brokenOffUnbilled() {
        return brokenOffUnbilled;
    }

    /** Answers whose pace rests on a local count. */
    int paceEstimated() {
        return paceEstimated;
    }

    /** Answers that missed a bound on their pace only because it is unknown. */
    int paceUnknown() {
        return paceUnknown;
    }

    int warmUpFailures() {
        return warmUpFailures;
    }

    /** The last failure of the warm-up, in words. */
    String warmUpExample() {
        return warmUpExample;
    }

    private void answeredBy(Identity identity) {
        add(answeredModels, identity.model());
        add(answeredProviders, identity.provider());
    }

    private static void add(Counts counts, @Nullable String name) {
        if (name != null) {
            counts.add(name);
        }
    }
}
