package dev.weighbridge.measurements.baseline;

import dev.weighbridge.measurements.verdict.Metric;
import dev.weighbridge.measurements.verdict.Policy;
import dev.weighbridge.measurements.verdict.gate.GateInput;
import dev.weighbridge.measurements.verdict.gate.Obstacle;
import dev.weighbridge.measurements.verdict.gate.Subject;
import dev.weighbridge.measurements.verdict.sample.AnswerCosts;
import dev.weighbridge.measurements.verdict.sample.Sample;
import dev.weighbridge.measurements.verdict.sample.TokenPairs;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sets a run beside its baseline, metric by metric. */
public final class GateInputs {
    private final Baseline baseline;
    private final RunProjection run;
    private final Policy policy;
    private final Set<Metric> gated;
    private final List<GateInput> inputs = new ArrayList<>();

    private GateInputs(Baseline baseline, RunProjection run, Policy policy, Set<Metric> gated) {
        this.baseline = baseline;
        this.run = run;
        this.policy = policy;
        this.gated = gated;
    }

    /**
     * All comparisons of a run, in the order of workloads, targets and metrics.
     *
     * @param gated the metrics that a gate is asked for; others are shown as not gated
     */
    public static List<GateInput> of(Baseline baseline, RunProjection run, Policy policy, Set<Metric> gated) {
        GateInputs all = new GateInputs(baseline, run, policy, gated);
        for (WorkloadProjection now : run.workloads()) {
            baseline.run().workload(now.name()).ifPresent(before -> all.workload(before, now));
        }
        return List.copyOf(all.inputs);
    }

    private void workload(WorkloadProjection before, WorkloadProjection now) {
        TimePairs times = new TimePairs(baseline, run, before, now, policy.leastRuns());
        for (TargetProjection target : now.targets()) {
            before.target(target.name()).ifPresent(was -> {
                Pair pair = new Pair(before, now, was, target);
                cases(pair);
                shares(pair);
                times(pair, times);
            });
        }
    }

    /** One target on one workload in both runs. */
    private record Pair(
            WorkloadProjection workloadBefore,
            WorkloadProjection workloadNow,
            TargetProjection before,
            TargetProjection now) {}

    private void cases(Pair pair) {
        CasePairs cases = CasePairs.of(pair.before, pair.now);
        if (cases.any()) {
            add(pair, Metric.ACCURACY, "", cases.accuracy(), null);
            TokenPairs tokens = cases.tokens();
            if (tokens.complete().pairs().stream().anyMatch(p -> p.base() != null && p.base() > 0)) {
                add(pair, Metric.TOKENS, "", tokens, endedEarly(tokens));
            }
            cost(pair, Metric.COST, cases.costs(false));
            cost(pair, Metric.COST_PER_RIGHT, cases.costs(true));
        }
    }

    /** A model that is free in either run has no ratio; that its price is another is a notice. */
    private void cost(Pair pair, Metric metric, AnswerCosts costs) {
        if (costs.comparable()) {
            add(pair, metric, "", costs, endedEarly(costs));
        }
    }

    private @Nullable Obstacle endedEarly(Sample sample) {
        return policy.mayEndEarly() && sample.coverage().missing() > 0 ? Obstacle.ENDED_EARLY : null;
    }

    private void shares(Pair pair) {
        BlockPairs blocks = BlockPairs.of(pair.before, pair.now);
        share(pair, Metric.ATTAINMENT, blocks, BlockProjection::attained);
        share(pair, Metric.ERROR_SHARE, blocks, BlockProjection::errors);
        share(pair, Metric.RATE_LIMITED, blocks, BlockProjection::limited);
    }

    private void share(Pair pair, Metric metric, BlockPairs blocks, BlockPairs.Count count) {
        if (blocks.knows(count)) {
            add(pair, metric, "", blocks.requests(count), tooFewPlanned(pair));
        }
    }

    private void times(Pair pair, TimePairs times) {
        for (Metric metric : Metrics.TIMES) {
            if (pair.before.blocks().stream().anyMatch(block -> block.times().containsKey(metric))) {
                Sample sample = times.sample(pair.now, metric);
                add(pair, metric, "p50", sample, tooFewPlanned(pair));
            }
        }
    }

    private @Nullable Obstacle tooFewPlanned(Pair pair) {
        return pair.before.blocks().size() < policy.leastClusters() ? Obstacle.TOO_FEW_PLANNED : null;
    }

    private void add(Pair pair, Metric metric, String detail, Sample sample, @Nullable Obstacle own) {
        // What nobody asks for is shown at most, whatever else stands in its way.
        Set<Obstacle> obstacles = gated.contains(metric) ? obstacles(pair) : EnumSet.of(Obstacle.NOT_ASKED);
        Stream.ofNullable(own).forEach(obstacles::add);
        Subject subject = new Subject(pair.workloadNow.name(), pair.now.name(), metric, detail);
        inputs.add(new GateInput(subject, sample, obstacles));
    }

    private Set<Obstacle> obstacles(Pair pair) {
        Set<Obstacle> obstacles = EnumSet.noneOf(Obstacle.class);
        if (!pair.now.answered() || !pair.before.answered()) {
            obstacles.add(Obstacle.TARGET_UNREACHABLE);
        }
        if (run.simulated() != baseline.run().simulated()) {
            obstacles.add(Obstacle.SIMULATED_AGAINST_REAL);
        }
        if (!pair.workloadBefore.hash().equals(pair.workloadNow.hash())) {
            obstacles.add(Obstacle.WORKLOAD_DIFFERS);
        }
        if (run.clientBound() || baseline.run().clientBound()) {
            obstacles.add(Obstacle.CLIENT_BOUND);
        }
        return obstacles;
    }
}
