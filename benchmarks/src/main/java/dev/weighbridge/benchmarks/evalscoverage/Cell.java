package dev.weighbridge.benchmarks.evalscoverage;

import dev.weighbridge.simulator.skill.Odds;
import dev.weighbridge.simulator.skill.Skill;
import java.util.List;

/**
 * What is run again and again with other draws.
 *
 * @param name what it is called in the table
 * @param strict whether its share must lie within both bounds, and not above the lower one alone
 * @param questions what is asked
 * @param skill how good the model is
 */
record Cell(String name, boolean strict, List<Question> questions, Skill skill) {
    private static final double REFUSED = 0.02;
    private static final double TRUNCATED = 0.01;
    private static final double BROKEN = 0.01;

    Cell {
        questions = List.copyOf(questions);
    }

    /** A model whose wrong answers are of every kind, as far as there is room for them. */
    static Skill rightIn(double share) {
        double room = Math.min(1, (1 - share) / (2 * (REFUSED + TRUNCATED + BROKEN)));
        return Skill.of(new Odds(share, room * REFUSED, room * TRUNCATED, room * BROKEN));
    }

    /** The true accuracy. */
    double truth() {
        return questions.stream()
                .mapToDouble(question -> skill.odds(question.key().kind()).right())
                .average()
                .orElseThrow();
    }

    int rows() {
        return questions.stream()
                .mapToInt(question -> question.evalCase().repeats())
                .sum();
    }
}
