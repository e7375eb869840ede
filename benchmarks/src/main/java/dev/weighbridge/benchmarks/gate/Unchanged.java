package dev.weighbridge.benchmarks.gate;

import java.util.ArrayList;
import java.util.List;

/** The runs in which nothing changed. */
final class Unchanged {
    private static final int REQUESTS = 20;
    private static final double[] RUN_EFFECTS = {0, 0.03, 0.05, 0.10};

    private Unchanged() {}

    static List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        answers(cells);
        others(cells);
        times(cells);
        ownTimes(cells);
        wholeRuns(cells);
        return cells;
    }

    private static void answers(List<Cell> cells) {
        for (int n : new int[] {30, 50, 100, 200, 400}) {
            for (int percent : new int[] {4, 16, 30}) {
                add(cells, n, "accuracy, " + percent + " % disagreement", Answers.single(n, percent / 100.0));
            }
            add(cells, n, "accuracy, 10 clusters", Answers.clustered(n, 0.16, 10));
            add(cells, n, "accuracy, clusters of 5", Answers.clustered(n, 0.16, n / 5));
            add(cells, n, "accuracy, asked 3 times", Answers.repeated(n, 0.16, 3));
        }
    }

    private static void others(List<Cell> cells) {
        for (int n : new int[] {50, 200}) {
            add(cells, n, "errors, 5 %", new Failures(n, 0.05));
            add(cells, n, "tokens, long tail", new Tokens(n));
        }
    }

    private static void times(List<Cell> cells) {
        for (double effect : RUN_EFFECTS) {
            for (int blocks : new int[] {6, 12}) {
                add(
                        cells,
                        blocks,
                        "TTFT and control, " + of(effect),
                        new Controlled(blocks, clock(0.5, effect), 0, true));
                add(
                        cells,
                        blocks,
                        "TTFT, long tail, " + of(effect),
                        new Controlled(blocks, clock(1.2, effect), 0, true));
                add(cells, blocks, "E2E, control in the run, " + of(effect), new SameRun(blocks, clock(0.5, effect)));
            }
            for (int runs : new int[] {5, 10}) {
                Historic historic = new Historic(runs, 6, clock(0.5, effect), true);
                cells.add(Cell.of(runs, "blessed", "E2E and history, " + of(effect), historic));
            }
        }
    }

    private static void ownTimes(List<Cell> cells) {
        for (int blocks : new int[] {6, 12}) {
            cells.add(own(blocks, 0.03, 0));
            cells.add(own(blocks, 0.05, 5));
            cells.add(own(blocks, 0.10, 5));
            cells.add(own(blocks, 0.10, 10));
        }
    }

    /** Targets that differ from run to run by more than is allowed for where no blessed runs show it. */
    static List<Cell> beyondTheAllowance() {
        return List.of(own(6, 0.05, 0), own(12, 0.05, 0), own(6, 0.10, 0), own(12, 0.10, 0));
    }

    private static Cell own(int blocks, double effect, int blessed) {
        String words = "TTFT and control, own effect " + Math.round(100 * effect) + " %"
                + (blessed == 0 ? "" : ", " + blessed + " blessed");
        return Cell.of(
                blocks, "blocks", words, new Controlled(blocks, new Clock(REQUESTS, 0.5, 0.10, effect), blessed, true));
    }

    private static void wholeRuns(List<Cell> cells) {
        for (int n : new int[] {100, 400}) {
            cells.add(new Cell(
                    n,
                    "cases",
                    "whole run of 8 comparisons",
                    List.of(
                            Answers.single(n, 0.16),
                            Answers.single(n, 0.04),
                            Answers.clustered(n, 0.16, n / 5),
                            Answers.repeated(n, 0.16, 3),
                            new Failures(n, 0.05),
                            new Tokens(n),
                            new Controlled(8, clock(0.5, 0.05), 0, true),
                            new Historic(8, 6, clock(0.5, 0.05), true))));
        }
    }

    private static void add(List<Cell> cells, int n, String words, Source source) {
        boolean timed = source instanceof Controlled || source instanceof SameRun;
        cells.add(Cell.of(n, timed ? "blocks" : "cases", words, source));
    }

    private static Clock clock(double tail, double runEffect) {
        return new Clock(REQUESTS, tail, runEffect, 0);
    }

    private static String of(double effect) {
        return "run effect " + Math.round(100 * effect) + " %";
    }
}
