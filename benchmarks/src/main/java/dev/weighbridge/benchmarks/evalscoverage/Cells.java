package dev.weighbridge.benchmarks.evalscoverage;

import dev.weighbridge.simulator.skill.Odds;
import java.util.ArrayList;
import java.util.List;

/** Everything that is run: many questions of one accuracy each, and what is harder for an interval. */
final class Cells {
    private static final List<String> SUITES =
            List.of("arithmetic-en", "classification-ko", "extraction-en", "facts-ko");
    private static final List<Double> ACCURACIES = List.of(0.05, 0.2, 0.35, 0.5, 0.65, 0.78, 0.9, 0.95);
    private static final List<Integer> SIZES = List.of(100, 250, 400);
    private static final List<Double> EXTREMES = List.of(0.01, 0.02, 0.98, 0.99);
    private static final int FEW = 40;
    private static final int MANY = 100;

    private Cells() {}

    static List<Cell> all() {
        List<Cell> cells = new ArrayList<>();
        int number = 0;
        for (double accuracy : ACCURACIES) {
            for (int size : SIZES) {
                String suite = SUITES.get(number++ % SUITES.size());
                cells.add(cell(suite, true, Questions.apart(first(suite, size), 1), accuracy));
            }
        }
        cells.addAll(elsewhere());
        return cells;
    }

    private static List<Cell> elsewhere() {
        List<Cell> cells = new ArrayList<>();
        for (double accuracy : EXTREMES) {
            cells.add(cell("facts-en", false, Questions.apart(first("facts-en", MANY), 1), accuracy));
        }
        for (double accuracy : List.of(0.1, 0.5, 0.9)) {
            cells.add(cell("facts-en, few", false, Questions.apart(first("facts-en", FEW), 1), accuracy));
            cells.add(cell("facts-en, 3 times", false, Questions.apart(first("facts-en", MANY), 3), accuracy));
        }
        for (String suite : SUITES) {
            cells.add(cell(suite + ", clusters", false, Questions.of(suite), 0.78));
        }
        cells.add(mixed());
        return cells;
    }

    private static List<Question> first(String suite, int size) {
        return Questions.of(suite).subList(0, size);
    }

    private static Cell cell(String name, boolean strict, List<Question> questions, double accuracy) {
        return new Cell(name, strict, questions, Cell.rightIn(accuracy));
    }

    /** Tasks of several kinds, which the model is differently good at. */
    private static Cell mixed() {
        List<Question> questions = new ArrayList<>();
        SUITES.forEach(suite -> questions.addAll(Questions.apart(first(suite, FEW), 1)));
        return new Cell(
                "four kinds",
                false,
                questions,
                Cell.rightIn(0.9).with(SUITES.get(0), Odds.ofRight(0.4)).with(SUITES.get(1), Odds.ofRight(0.7)));
    }
}
