package dev.weighbridge.evalsuites.grade.overlap;

import dev.weighbridge.evalsuites.grade.Texts;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * F1 of the words of an answer, as SQuAD scores it (Rajpurkar 2016): case, punctuation and English articles do not
 * count. A sign and a decimal point are no punctuation.
 */
final class TokenF1 {
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");
    private static final Pattern TOKEN =
            Pattern.compile("(?<![\\p{L}\\p{N}])[-−]?\\d+(?:[.,]\\d+)*|[\\p{L}\\p{M}\\p{N}]+");

    private TokenF1() {}

    /** The score, 0 to 1, against the reference it is most like. */
    static double score(String answer, List<String> references) {
        Counts given = Counts.of(tokens(answer), 1);
        return references.stream()
                .mapToDouble(reference -> f1(given, Counts.of(tokens(reference), 1)))
                .max()
                .orElse(0);
    }

    private static double f1(Counts given, Counts wanted) {
        int all = given.total() + wanted.total();
        return all == 0 ? 0 : 2.0 * given.shared(wanted) / all;
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(Texts.folded(text))
                .results()
                .map(MatchResult::group)
                .filter(word -> !ARTICLES.contains(word))
                .toList();
    }
}
