package dev.weighbridge.measurements.cost;

import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.comparison.Workload;
import dev.weighbridge.measurements.quota.Quotas;
import dev.weighbridge.measurements.run.Consumption;
import dev.weighbridge.measurements.run.JournalLine;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import dev.weighbridge.measurements.run.Labels;
import dev.weighbridge.measurements.summary.PointPrice;
import dev.weighbridge.measurements.summary.RunCosts;
import dev.weighbridge.measurements.summary.Summary;
import dev.weighbridge.measurements.summary.TargetCost;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A fold over the lines of a journal, and over the grades of its answers, that gives what answers cost. Keeps some numbers
 * a case. Not thread-safe.
 */
public final class CostTally {
    private final Comparison comparison;
    private final Map<String, Target> asked = new HashMap<>();
    private final Map<Place, CasesOfTarget> places = new HashMap<>();

    private record Place(String target, String workload, boolean evals) {}

    /** A fold that has seen nothing yet. */
    public CostTally(Comparison comparison) {
        this.comparison = comparison;
        comparison.asked().forEach(target -> asked.putIfAbsent(target.name(), target));
    }

    /** Takes the next line of the journal. */
    public void accept(JournalLine line) {
        if (line instanceof Settled settled) {
            Labels labels = settled.labels();
            if (!labels.warmUp() && !labels.provoking()) {
                Optional.ofNullable(asked.get(labels.target()))
                        .ifPresent(target -> caseOf(AskedCase.of(labels))
                                .sent(
                                        settled.exchange(),
                                        Consumption.money(settled.exchange(), target.price())
                                                .orElse(null)));
            }
        }
    }

    /**
     * Takes the grade of an answer that was delivered.
     *
     * @param cluster what its case shares with others; null where it stands for itself
     * @param right whether it is right; null where it could not be graded
     */
    public void graded(AskedCase asked, @Nullable String cluster, @Nullable Boolean right) {
        caseOf(asked).graded(cluster, right);
    }

    private CaseCost caseOf(AskedCase asked) {
        Place place = new Place(asked.target(), asked.workload(), asked.evals());
        return places.computeIfAbsent(place, first -> new CasesOfTarget()).of(asked.caseId());
    }

    /** What the lines and grades so far cost, and what a month would by what is known of quotas. */
    public RunCosts costs(Quotas quotas) {
        List<TargetCost> targets = targets();
        return new RunCosts(targets, points(), new Months(comparison, targets, quotas).all());
    }

    /** What each target cost on each workload that it was asked, and on all of them together. */
    private List<TargetCost> targets() {
        List<TargetCost> costs = new ArrayList<>();
        for (Target target : comparison.targets()) {
            CasesOfTarget together = new CasesOfTarget();
            for (Workload workload : comparison.workloads()) {
                CasesOfTarget cases = cases(target.name(), workload.name());
                if (cases.any()) {
                    costs.add(cases.cost(target.name(), workload.name()));
                    together.addAll(workload.name() + " ", cases);
                }
            }
            if (together.any()) {
                costs.add(together.cost(target.name(), Summary.ALL));
            }
        }
        return List.copyOf(costs);
    }

    /** The price of a point of accuracy, for each workload of which both sides were graded. */
    private List<PointPrice> points() {
        String base = comparison.incumbent();
        String candidate = comparison.candidate();
        return base.equals(candidate)
                ? List.of()
                : comparison.workloads().stream()
                        .map(Workload::name)
                        .flatMap(name ->
                                PairedCosts.of(cases(base, name), cases(candidate, name))
                                        .price(name, base, candidate)
                                        .stream())
                        .toList();
    }

    /** Under load a target may be asked for more than it can give, so answers to cases asked one by one come first. */
    private CasesOfTarget cases(String target, String workload) {
        CasesOfTarget none = new CasesOfTarget();
        CasesOfTarget evals = places.getOrDefault(new Place(target, workload, true), none);
        return evals.any() ? evals : places.getOrDefault(new Place(target, workload, false), none);
    }
}
