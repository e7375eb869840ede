package dev.weighbridge.benchmarks.gate;

import dev.weighbridge.measurements.statistics.mean.Moments;
import dev.weighbridge.measurements.statistics.power.DifferencePlan;
import dev.weighbridge.measurements.statistics.power.NonInferiorityPlan;
import dev.weighbridge.measurements.statistics.power.RunsPlan;
import dev.weighbridge.measurements.statistics.power.RunsPlan.Spread;
import dev.weighbridge.measurements.verdict.Margins;
import dev.weighbridge.measurements.verdict.Policy;
import dev.weighbridge.measurements.verdict.sample.ControlledRuns;
import dev.weighbridge.measurements.verdict.sample.RunEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** The changes that the planner promises to be told, each at the number of cases, blocks or runs that it asks for. */
final class Changed {
    private static final double POWER = Policy.withDefaults().power();
    private static final int REQUESTS = 20;
    private static final int PILOT_BLOCKS = 4000;

    private final int family;
    private final RandomGenerator random;
    private final List<Promise> promises = new ArrayList<>();

    private Changed(int family, RandomGenerator random) {
        this.family = family;
        this.random = random;
    }

    /**
     * The promises where a run has so many comparisons, all but one of them unchanged.
     *
     * @param random for the pilot runs that show how blocks differ
     */
    static List<Promise> promises(int family, RandomGenerator random) {
        Changed changed = new Changed(family, random);
        for (double disagreement : new double[] {0.04, 0.16, 0.30}) {
            changed.drops(disagreement);
        }
        changed.slower(0.5, 0);
        changed.slower(0.5, 0.05);
        changed.slower(1.0, 0.05);
        changed.beyondHistory(0.03);
        changed.beyondHistory(0.05);
        return changed.promises;
    }

    private void drops(double disagreement) {
        for (double drop : new double[] {0.05, 0.10, 0.20}) {
            Answers shape = Answers.single(1, disagreement);
            double differing = shape.difficulties().disagreementAfter(drop);
            double n = new DifferencePlan(2 * alpha(), POWER).casesForExactMcNemar(differing, drop);
            int cases = Math.max(Policy.withDefaults().leastPairs(), (int) Math.ceil(n));
            add(cases, "cases", points(drop) + ", " + percent(disagreement), Answers.single(cases, disagreement), drop);
        }
        double n = new NonInferiorityPlan(Policy.withDefaults().alpha(), POWER)
                .casesOfScoreTest(disagreement, 0, Margins.withDefaults().accuracy())
                .orElseThrow();
        int cases = (int) Math.ceil(n);
        Source source = Answers.single(cases, disagreement);
        promises.add(
                new Promise(Cell.of(cases, "cases", "unchanged passes, " + percent(disagreement), source), 0, POWER));
    }

    private void slower(double tail, double runEffect) {
        Clock clock = new Clock(REQUESTS, tail, runEffect, 0);
        Spread spread = spread(clock);
        for (double factor : new double[] {1.3, 1.5}) {
            double worse = Math.log(factor);
            int blocks = new RunsPlan(alpha())
                    .blocks(POWER, spread, worse, Policy.withDefaults().alpha())
                    .orElseThrow();
            int judged = Math.max(Policy.withDefaults().leastClusters(), blocks);
            String words = Math.round(100 * factor - 100) + " % slower, control, tail " + tail + ", "
                    + Math.round(100 * runEffect) + " % run effect";
            add(judged, "blocks", words, new Controlled(judged, clock, 0, true), worse);
        }
    }

    private void beyondHistory(double runEffect) {
        Clock clock = new Clock(REQUESTS, 0.2, runEffect, 0);
        double deviation = runDeviation(clock);
        double worse = Math.log(1.5);
        int runs = new RunsPlan(alpha()).history(POWER, deviation, worse).orElseThrow();
        int judged = Math.max(Policy.withDefaults().leastRuns(), runs);
        String words = "50 % slower, history, " + Math.round(100 * runEffect) + " % run effect";
        add(judged, "blessed", words, new Historic(judged, 6, clock, true), worse);
    }

    private void add(int n, String counted, String words, Source source, double worse) {
        List<Source> sources = new ArrayList<>(List.of(source));
        for (int i = 1; i < family; i++) {
            sources.add(new Steady(Answers.single(100, 0.16)));
        }
        promises.add(new Promise(new Cell(n, counted, words, sources), worse, POWER));
    }

    private double alpha() {
        return Policy.withDefaults().falseFail() / family;
    }

    private Spread spread(Clock clock) {
        Clock oneRun = new Clock(clock.requests(), clock.tail(), 0, 0);
        ControlledRuns pilot = new Controlled(PILOT_BLOCKS, oneRun, 0, true).runs(random, 0);
        return new Spread(
                Math.sqrt(Moments.variance(pilot.changesBesideControl()) / 2),
                RunEffect.allowance().deviation(),
                Math.sqrt(Moments.variance(pilot.changes()) / 2),
                clock.runEffect());
    }

    private double runDeviation(Clock clock) {
        return new Historic(PILOT_BLOCKS, 6, clock, true).deviation(random);
    }

    private static String points(double drop) {
        return Math.round(100 * drop) + " points worse";
    }

    private static String percent(double disagreement) {
        return Math.round(100 * disagreement) + " % disagreement";
    }
}
