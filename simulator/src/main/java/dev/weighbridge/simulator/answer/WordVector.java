package dev.weighbridge.simulator.answer;

import dev.weighbridge.simulator.seed.Seeds;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The vector of a text by its words: texts that share words are near each other, and the order of words means nothing.
 * The same text has the same vector on every machine.
 */
public final class WordVector {
    /** How many numbers a vector has. */
    public static final int SIZE = 64;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private WordVector() {}

    /** The vector, of length 1. */
    public static double[] of(String text) {
        double[] sum = new double[SIZE];
        WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .forEach(word -> add(sum, word));
        double length = 0;
        for (double number : sum) {
            length += number * number;
        }
        if (length == 0) {
            add(sum, text);
            return sum;
        }
        for (int i = 0; i < SIZE; i++) {
            sum[i] /= Math.sqrt(length);
        }
        return sum;
    }

    /** Each word points in a direction of its own. */
    private static void add(double[] sum, String word) {
        RandomGenerator direction = Seeds.random(0, "word", word);
        for (int i = 0; i < SIZE; i++) {
            sum[i] += direction.nextDouble() - 0.5;
        }
    }
}
