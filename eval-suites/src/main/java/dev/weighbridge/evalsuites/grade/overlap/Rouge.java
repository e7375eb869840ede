package dev.weighbridge.evalsuites.grade.overlap;

import dev.weighbridge.evalsuites.grade.Texts;
import java.util.List;

/**
 * ROUGE-N as F1 (Lin 2004), over words of any script without regard to case, or over characters where particles would
 * make every Korean word another one. No stemming.
 */
final class Rouge {
    private Rouge() {}

    /** The score, 0 to 1, against the reference it is most like. */
    static double score(String answer, List<String> references, int n, boolean characters) {
        Counts given = Counts.of(tokens(answer, characters), n);
        return references.stream()
                .mapToDouble(reference -> f1(given, Counts.of(tokens(reference, characters), n)))
                .max()
                .orElse(0);
    }

    private static double f1(Counts given, Counts wanted) {
        int all = given.total() + wanted.total();
        return all == 0 ? 0 : 2.0 * given.shared(wanted) / all;
    }

    private static List<String> tokens(String text, boolean characters) {
        List<String> words = Texts.words(Texts.folded(text));
        return characters
                ? words.stream()
                        .flatMapToInt(String::codePoints)
                        .mapToObj(Character::toString)
                        .toList()
                : words;
    }
}
