package dev.weighbridge.measurements.history;

import dev.weighbridge.measurements.baseline.BlockProjection;
import dev.weighbridge.measurements.baseline.CaseProjection;
import dev.weighbridge.measurements.baseline.EarlierRun;
import dev.weighbridge.measurements.baseline.Judgement;
import dev.weighbridge.measurements.baseline.RunProjection;
import dev.weighbridge.measurements.baseline.TargetProjection;
import dev.weighbridge.measurements.baseline.WorkloadProjection;
import dev.weighbridge.measurements.verdict.Metric;
import dev.weighbridge.measurements.verdict.finding.Finding;
import dev.weighbridge.measurements.verdict.gate.MetricVerdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the history's entry of a run. */
public final class Entries {
    private final RunProjection run;
    private final Judgement judgement;
    private final EarlierRun times;
    private final List<HistoryPoint> points = new ArrayList<>();

    private Entries(RunProjection run, Judgement judgement) {
        this.run = run;
        this.judgement = judgement;
        this.times = EarlierRun.of(run);
    }

    /** The entry of a run and of what the gate said of it. */
    public static HistoryEntry of(RunProjection run, Judgement judgement) {
        Entries entries = new Entries(run, judgement);
        run.workloads().forEach(workload -> workload.targets().forEach(target -> entries.target(workload, target)));
        return new HistoryEntry(run.run(), run.startedAt(), judgement.status().orElse(null), entries.points);
    }

    private void target(WorkloadProjection workload, TargetProjection target) {
        cases(workload, target);
        if (!run.clientBound()) {
            for (Metric metric : Metric.values()) {
                times.seconds(workload, target.name(), metric)
                        .ifPresent(seconds -> add(
                                workload,
                                target,
                                metric,
                                ofLoad(workload) + run.machine(),
                                seconds,
                                target.blocks().size()));
            }
        }
        share(workload, target, Metric.ATTAINMENT, BlockProjection::attained);
        share(workload, target, Metric.ERROR_SHARE, BlockProjection::errors);
        share(workload, target, Metric.RATE_LIMITED, BlockProjection::limited);
    }

    private void cases(WorkloadProjection workload, TargetProjection target) {
        String conditions = ofCases(workload, target);
        double[] right = target.cases().stream()
                .flatMapToDouble(c -> c.rightShare().stream())
                .toArray();
        mean(workload, target, Metric.ACCURACY, conditions, right);
        double[] tokens = target.cases().stream()
                .flatMapToDouble(c -> c.tokens().stream().asDoubleStream())
                .toArray();
        mean(workload, target, Metric.TOKENS, conditions, tokens);
        costs(workload, target, conditions);
    }

    /** What is free has no history of what it costs. */
    private void costs(WorkloadProjection workload, TargetProjection target, String conditions) {
        List<CaseProjection> known =
                target.cases().stream().filter(c -> c.picoUsd().isPresent()).toList();
        double cost = known.stream().mapToDouble(c -> c.picoUsd().orElse(0)).sum();
        double right = known.stream().mapToDouble(c -> c.rightShare().orElse(0)).sum();
        if (cost > 0) {
            add(workload, target, Metric.COST, conditions, cost / known.size(), known.size());
            if (right > 0) {
                add(workload, target, Metric.COST_PER_RIGHT, conditions, cost / right, known.size());
            }
        }
    }

    private void mean(
            WorkloadProjection workload, TargetProjection target, Metric metric, String conditions, double[] values) {
        if (values.length > 0) {
            double mean = Arrays.stream(values).sum() / values.length;
            add(workload, target, metric, conditions, mean, values.length);
        }
    }

    private void share(
            WorkloadProjection workload,
            TargetProjection target,
            Metric metric,
            Function<BlockProjection, @Nullable Integer> count) {
        int requests =
                target.blocks().stream().mapToInt(BlockProjection::requests).sum();
        List<Integer> counts =
                target.blocks().stream().map(count).filter(Objects::nonNull).toList();
        if (requests > 0 && counts.size() == target.blocks().size()) {
            double share = counts.stream().mapToInt(Integer::intValue).sum() / (double) requests;
            add(workload, target, metric, ofLoad(workload), share, requests);
        }
    }

    private void add(
            WorkloadProjection workload,
            TargetProjection target,
            Metric metric,
            String conditions,
            double value,
            int n) {
        Optional<MetricVerdict> verdict = verdict(workload, target, metric);
        Optional<Finding> finding = verdict.flatMap(v -> v.finding().asOptional());
        points.add(new HistoryPoint(
                workload.name(),
                target.name(),
                metric,
                Integer.toHexString(conditions.hashCode()),
                value,
                n,
                verdict.map(MetricVerdict::status).orElse(null),
                finding.map(Finding::estimate).orElse(null),
                finding.map(f -> f.interval().low()).orElse(null),
                finding.map(f -> f.interval().high()).orElse(null)));
    }

    private Optional<MetricVerdict> verdict(WorkloadProjection workload, TargetProjection target, Metric metric) {
        return Optional.ofNullable(judgement.verdict()).stream()
                .flatMap(v -> v.verdicts().stream())
                .filter(v -> v.subject().workload().equals(workload.name())
                        && v.subject().target().equals(target.name())
                        && v.subject().metric() == metric)
                .findFirst();
    }

    private String ofLoad(WorkloadProjection workload) {
        return run.simulated() + "\n" + workload.hash() + "\n" + workload.asking() + "\n";
    }

    private String ofCases(WorkloadProjection workload, TargetProjection target) {
        StringBuilder conditions = new StringBuilder(ofLoad(workload));
        for (CaseProjection each : target.cases()) {
            conditions.append(each.id()).append('\n').append(each.hash()).append('\n');
        }
        return conditions.toString();
    }
}
