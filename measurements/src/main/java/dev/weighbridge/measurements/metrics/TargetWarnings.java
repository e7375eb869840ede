package dev.weighbridge.measurements.metrics;

import dev.weighbridge.gateway.exchange.Note;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.summary.Spent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a reader must know before believing the numbers of one target. */
final class TargetWarnings {
    private final Target target;
    private final TargetTally tally;
    private final Spent spent;
    private final List<String> warnings = new ArrayList<>();

    private TargetWarnings(Target target, TargetTally tally, Spent spent) {
        this.target = target;
        this.tally = tally;
        this.spent = spent;
    }

    static List<String> of(Target target, TargetTally tally, Spent spent) {
        TargetWarnings all = new TargetWarnings(target, tally, spent);
        all.identity();
        all.tokens();
        all.timing();
        all.otherNotes();
        all.unsettled();
        return all.warnings;
    }

    private void identity() {
        boolean asAsked = tally.answeredModels.byFrequency().keySet().stream()
                .allMatch(model -> model.equalsIgnoreCase(target.model()));
        if (!asAsked) {
            warn("was asked for model " + target.model() + " and named " + named(tally.answeredModels.byFrequency())
                    + " in its answers.");
        }
    }

    private void tokens() {
        String of = " of " + tally.delivered() + " answers";
        warnOf(tally.usageMissing(), of + " came without token counts; their cost is unknown.");
        warnOf(
                tally.brokenOffUnbilled(),
                " of " + tally.requests()
                        + " requests broke off in their answer without token counts; what they cost is not in the cost.");
        warnOf(
                tally.paceEstimated(),
                of + " came without an output count, so their TPOT and output rate rest on tokens counted here.");
        warnOf(
                tally.paceUnknown(),
                of + " count as missing their TPOT bound only because their number of tokens is unknown.");
    }

    private void timing() {
        String of = " of " + tally.requests();
        warnOf(
                noted(Note.NOT_STREAMED),
                of + " answers came in one piece although a stream was asked for; TTFT is E2E there.");
        warnOf(
                noted(Note.COMPRESSED),
                of + " answers came compressed, so their tokens arrive in batches and gaps mislead.");
        warnOf(
                noted(Note.RESENT),
                of + " requests went out twice, sent again by the HTTP engine, and may have been billed twice.");
    }

    private void otherNotes() {
        Map<String, Integer> others = tally.notes.entrySet().stream()
                .filter(entry -> !spokenOf(entry.getKey()))
                .collect(Collectors.toMap(
                        entry -> words(entry.getKey()), Map.Entry::getValue, Integer::sum, TreeMap::new));
        if (!others.isEmpty()) {
            warn("departed from the protocol in ways that were tolerated: " + named(others) + ".");
        }
    }

    private void unsettled() {
        warnOf(
                (int) spent.inFlightAtDeath(),
                " of the requests never ended because their process died; they stay counted at their worst case.");
        warnOf(tally.warmUpFailures(), " of the warm-up requests failed, the last with " + tally.warmUpExample() + ".");
    }

    private static boolean spokenOf(Note note) {
        return note == Note.NOT_STREAMED || note == Note.COMPRESSED || note == Note.RESENT;
    }

    private int noted(Note note) {
        return tally.notes.getOrDefault(note, 0);
    }

    private void warnOf(int count, String what) {
        if (count > 0) {
            warnings.add(target.name() + ": " + count + what);
        }
    }

    private void warn(String what) {
        warnings.add(target.name() + " " + what);
    }

    private static String words(Note note) {
        return note.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String named(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                .collect(Collectors.joining(", "));
    }
}
