package dev.weighbridge.evalsuites.grade.selftest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Texts whose words are in disorder, missing, or others. */
final class WordMutants {
    private static final String FILLER = "qzx";

    private WordMutants() {}

    /** The words shuffled, half of them gone, every other one replaced, and nothing of the text left. */
    static Stream<String> of(String text, RandomGenerator random) {
        List<String> words = Arrays.asList(text.strip().split("\\s+"));
        return Stream.of(
                shuffled(words, random),
                String.join(" ", words.subList(0, words.size() / 2)) + (words.size() < 2 ? FILLER : ""),
                everyOther(words),
                FILLER + " " + FILLER);
    }

    static String shuffled(List<String> words, RandomGenerator random) {
        List<String> order = new ArrayList<>(words);
        for (int i = order.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            String moved = order.get(i);
            order.set(i, order.get(other));
            order.set(other, moved);
        }
        return String.join(" ", order);
    }

    private static String everyOther(List<String> words) {
        List<String> replaced = new ArrayList<>(words);
        for (int i = 0; i < replaced.size(); i += 2) {
            replaced.set(i, FILLER);
        }
        return String.join(" ", replaced);
    }
}
