package dev.weighbridge.benchmarks.limitsreal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The scores of all limiters, held against the aims. Not thread-safe. */
final class Scores {
    /** The largest relative error of a number. */
    static final double ERROR = 0.05;

    private static final double SINGLE_SHARE = 0.9;

    private final List<Score> scores = new ArrayList<>();

    void add(Score score) {
        scores.add(score);
    }

    /** Whether each kind was in its answer, enough answers were single and none wrong, and all numbers were close. */
    boolean everyAimMet() {
        int all = scores.size();
        return answered() == all && close() == all && wrong() == 0 && single() >= SINGLE_SHARE * all;
    }

    /** All of it in the line that ends the command's output. */
    String inALine() {
        return String.format(
                Locale.ROOT,
                "limits-real: of %d limiters %d in the answer, %d its only kind, %d wrong, %d with numbers within 5 %%"
                        + " (aim %1$d, %d, 0, %1$d; %s)",
                scores.size(),
                answered(),
                single(),
                wrong(),
                close(),
                (int) Math.ceil(SINGLE_SHARE * scores.size()),
                everyAimMet() ? "every aim met" : "not every aim met");
    }

    private long answered() {
        return scores.stream().filter(Score::answered).count();
    }

    private long single() {
        return scores.stream().filter(Score::single).count();
    }

    private long wrong() {
        return scores.stream().filter(Score::wrong).count();
    }

    private long close() {
        return scores.stream().filter(score -> score.error() <= ERROR).count();
    }
}
