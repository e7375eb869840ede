package dev.weighbridge.benchmarks.gate;

import dev.weighbridge.measurements.statistics.proportion.Proportion;
import dev.weighbridge.measurements.statistics.resample.Streams;
import dev.weighbridge.measurements.verdict.Margins;
import dev.weighbridge.measurements.verdict.Policy;
import dev.weighbridge.measurements.verdict.gate.Gate;
import dev.weighbridge.measurements.verdict.gate.GateInput;
import dev.weighbridge.measurements.verdict.gate.GateStatus;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * How the verdicts on many runs of one kind came out.
 *
 * @param runs how many runs were judged
 * @param failed how many of them failed
 * @param passed how many passed
 */
record Tally(int runs, int failed, int passed) {
    static final Tally NOTHING = new Tally(0, 0, 0);
    static final double SURE = 0.99;

    /** Draws the runs of a cell and judges each. */
    static Tally of(Cell cell, double worse, double falseFail, Streams streams, int runs) {
        Gate gate = new Gate(Margins.withDefaults(), policy(falseFail));
        List<GateStatus> statuses = IntStream.range(0, runs)
                .parallel()
                .mapToObj(run -> status(gate, cell, worse, streams.of(cell.size() + cell.words() + run)))
                .toList();
        return new Tally(runs, count(statuses, GateStatus.FAIL), count(statuses, GateStatus.PASS));
    }

    Tally plus(Tally other) {
        return new Tally(runs + other.runs, failed + other.failed, passed + other.passed);
    }

    double failedShare() {
        return (double) failed / runs;
    }

    double passedShare() {
        return (double) passed / runs;
    }

    /** Whether more failed than a rate explains, one-sided at this level (Clopper and Pearson 1934). */
    boolean failsAbove(double rate, double level) {
        return new Proportion(failed, runs).lowerBound(level).orElseThrow() > rate;
    }

    /** Whether fewer failed than a rate explains, one-sided at 99 %. */
    boolean failsBelow(double rate) {
        return new Proportion(failed, runs).upperBound(SURE).orElseThrow() < rate;
    }

    /** Whether fewer passed than a rate explains, one-sided at 99 %. */
    boolean passesBelow(double rate) {
        return new Proportion(passed, runs).upperBound(SURE).orElseThrow() < rate;
    }

    private static GateStatus status(Gate gate, Cell cell, double worse, RandomGenerator random) {
        List<GateInput> inputs =
                cell.sources().stream().map(s -> s.draw(random, worse)).toList();
        return gate.judge(inputs).status();
    }

    private static int count(List<GateStatus> statuses, GateStatus status) {
        return (int) statuses.stream().filter(s -> s == status).count();
    }

    private static Policy policy(double falseFail) {
        Policy usual = Policy.withDefaults();
        return new Policy(
                falseFail,
                usual.alpha(),
                usual.power(),
                usual.leastPairs(),
                usual.leastClusters(),
                usual.leastRuns(),
                usual.leastCoverage());
    }
}
