package dev.weighbridge.evalsuites.engine.recall;

import dev.weighbridge.evalsuites.engine.Consequences;
import dev.weighbridge.evalsuites.engine.Earlier;
import dev.weighbridge.evalsuites.engine.EvalItem;
import dev.weighbridge.evalsuites.engine.plan.EvalPlan;
import dev.weighbridge.evalsuites.engine.rows.EvalRow;
import dev.weighbridge.evalsuites.engine.rows.EvalRows;
import dev.weighbridge.evalsuites.workload.KeptSuites;
import dev.weighbridge.evalsuites.workload.WorkloadSuites;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.measurements.run.Journal;
import dev.weighbridge.measurements.run.JournalLine.Recalled;
import dev.weighbridge.measurements.run.Manifest;
import dev.weighbridge.measurements.run.RunFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Takes answers of earlier runs in the place of requests, where exactly the same was asked. There is no store of its own:
 * the journals of earlier runs hold every answer, and a run that is deleted is forgotten.
 *
 * @param folder the run that takes them
 * @param journal this process's hand in it
 * @param simulation the simulation's class name, for the labels
 * @param plan what it asks
 * @param consequences those of its engine
 */
public record Recall(RunFolder folder, Journal journal, String simulation, EvalPlan plan, Consequences consequences) {

    private record Known(Exchange exchange, String run, Instant askedAt) {}

    /**
     * Takes what is there of what has no row yet, and was not asked in vain yet.
     *
     * @param earlier what the run has done so far
     * @return what is to be said of it, in one line
     */
    public String take(Earlier earlier) {
        Map<EvalItem, Asking> open = new HashMap<>();
        for (EvalItem item : plan.items()) {
            if (!earlier.rows().contains(item) && !earlier.attempts().containsKey(item)) {
                Asking.of(plan, item, folder.manifest().baseUrls()).ifPresent(asking -> open.put(item, asking));
            }
        }
        Map<Asking, Known> known = known(open);
        List<EvalItem> found = plan.items().stream()
                .filter(item -> known.containsKey(open.get(item)))
                .toList();
        found.forEach(item -> take(item, Objects.requireNonNull(known.get(open.get(item)))));
        return said(found.stream()
                .map(open::get)
                .map(known::get)
                .filter(Objects::nonNull)
                .toList());
    }

    private void take(EvalItem item, Known answer) {
        journal.recall(
                plan.labels(item, simulation, 1), answer.exchange(), plan.prompt(item), answer.run(), answer.askedAt());
    }

    private String said(List<Known> taken) {
        String count =
                "cache        " + taken.size() + " of " + plan.items().size() + " answers are taken from earlier runs";
        return taken.isEmpty()
                ? count
                : count + " of " + day(taken.stream().map(Known::askedAt).min(Instant::compareTo)) + " to "
                        + day(taken.stream().map(Known::askedAt).max(Instant::compareTo))
                        + ": without a time, at no cost now";
    }

    private static LocalDate day(Optional<Instant> askedAt) {
        return LocalDate.ofInstant(askedAt.orElseThrow(), ZoneOffset.UTC);
    }

    /** The latest answer to each; those of a target at another address were answered by somebody else. */
    private Map<Asking, Known> known(Map<EvalItem, Asking> open) {
        Map<Asking, Known> known = new HashMap<>();
        Set<Asking> wanted = Set.copyOf(open.values());
        Path runs = Objects.requireNonNull(folder.path().toAbsolutePath().getParent(), "a run folder has a parent");
        RunFolder.all(runs).stream()
                .filter(other -> !wanted.isEmpty() && usable(other.manifest()))
                .forEach(other -> read(other, wanted, known));
        return known;
    }

    private boolean usable(Manifest other) {
        return !other.run().equals(folder.id()) && other.comparison().storeTexts();
    }

    private void read(RunFolder other, Set<Asking> wanted, Map<Asking, Known> known) {
        Optional<EvalPlan> asked = KeptSuites.read(other).flatMap(WorkloadSuites::plan);
        asked.ifPresent(old -> EvalRows.read(
                other,
                old,
                consequences,
                row -> Asking.of(old, row.item(), other.manifest().baseUrls())
                        .filter(asking -> wanted.contains(asking)
                                && row.exchange().outcome().delivered())
                        .ifPresent(asking -> known.put(asking, known(row, other.manifest())))));
    }

    /** What was taken there is of the run that asked for it. */
    private static Known known(EvalRow row, Manifest manifest) {
        Recalled before = row.recalled();
        return before == null
                ? new Known(row.exchange(), manifest.run(), manifest.startedAt())
                : new Known(row.exchange(), before.run(), before.askedAt());
    }
}
