package dev.weighbridge.measurements.baseline;

import dev.weighbridge.measurements.baseline.CaseProjection.Repeat;
import dev.weighbridge.measurements.verdict.Metric;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Runs in few words, for tests. */
public final class Projections {
    public static final Instant AT = Instant.parse("2026-03-01T09:00:00Z");
    private static final double[] NOISE = {1.00, 1.02, 0.97, 1.01, 0.99, 1.03, 0.98, 1.00, 1.01, 0.99, 1.02, 0.98};

    private Projections() {}

    /** A real run on one machine. */
    public static RunProjection run(String id, WorkloadProjection... workloads) {
        return new RunProjection(id, AT, false, "machine-1", false, 0.0005, List.of(workloads));
    }

    /** The workload {@code triage}. */
    public static WorkloadProjection triage(TargetProjection... targets) {
        return new WorkloadProjection("triage", "work-1", "asked-1", List.of(targets));
    }

    public static TargetProjection target(String name, List<CaseProjection> cases, List<BlockProjection> blocks) {
        return new TargetProjection(name, name + "-model", "prices-1", cases, blocks);
    }

    /** Cases {@code case-001} and so on, asked once. */
    public static List<CaseProjection> cases(int n, IntFunction<CaseOutcome> outcome) {
        return IntStream.rangeClosed(1, n)
                .mapToObj(i -> caseOf(i, "case-hash-" + i, outcome.apply(i)))
                .toList();
    }

    public static CaseProjection caseOf(int i, String hash, CaseOutcome outcome) {
        double score = outcome == CaseOutcome.CORRECT ? 1 : 0;
        Long tokens = outcome.isQuality() ? 100L + i % 17 : null;
        return new CaseProjection(
                String.format(Locale.ROOT, "case-%03d", i), hash, null, 1, List.of(new Repeat(outcome, score, tokens)));
    }

    /** Nine of ten are right. */
    public static List<CaseProjection> usual(int n) {
        return cases(n, i -> i % 10 == 0 ? CaseOutcome.INCORRECT : CaseOutcome.CORRECT);
    }

    /** Twelve blocks of thirty requests at two load levels. */
    public static List<BlockProjection> blocks(double seconds, int shift, int errors) {
        return IntStream.range(0, NOISE.length)
                .mapToObj(i -> {
                    double median = seconds * (i % 2 == 0 ? 1 : 1.5) * NOISE[(i + shift) % NOISE.length];
                    return new BlockProjection(
                            (i % 2 == 0 ? "1-user/" : "4-users/") + (char) ('a' + i / 2),
                            30,
                            errors,
                            0,
                            30 - errors,
                            times(median));
                })
                .toList();
    }

    private static Map<Metric, TimeSketch> times(double median) {
        Map<Metric, TimeSketch> times = new EnumMap<>(Metric.class);
        times.put(Metric.TTFT, sketch(median));
        times.put(Metric.TPOT, sketch(median / 20));
        times.put(Metric.E2E, sketch(median * 4));
        return times;
    }

    private static TimeSketch sketch(double median) {
        return TimeSketch.of(IntStream.range(0, 30)
                .mapToDouble(i -> median * (0.7 + i * 0.02))
                .toArray());
    }
}
