package dev.weighbridge.evalsuites.grade.overlap;

import java.util.List;

/**
 * chrF2 of one answer as sacreBLEU computes it by default (Popović 2015): character orders 1 to 6, beta 2, white space
 * removed, the effective order, no words.
 */
final class Chrf {
    private static final int ORDERS = 6;
    private static final double BETA_SQUARED = 4;

    private Chrf() {}

    /** The score, 0 to 1, against the reference it is most like. */
    static double score(String answer, List<String> references) {
        List<String> given = characters(answer);
        return references.stream()
                .mapToDouble(reference -> score(given, characters(reference)))
                .max()
                .orElse(0);
    }

    private static double score(List<String> given, List<String> wanted) {
        double precision = 0;
        double recall = 0;
        int orders = Math.min(ORDERS, Math.min(given.size(), wanted.size()));
        for (int n = 1; n <= orders; n++) {
            Counts ours = Counts.of(given, n);
            Counts theirs = Counts.of(wanted, n);
            double shared = ours.shared(theirs);
            precision += shared / ours.total();
            recall += shared / theirs.total();
        }
        double both = BETA_SQUARED * precision + recall;
        return both == 0 ? 0 : Math.min(1, (1 + BETA_SQUARED) * precision * recall / both / orders);
    }

    private static List<String> characters(String text) {
        return text.codePoints()
                .filter(character -> !Character.isWhitespace(character) && !Character.isSpaceChar(character))
                .mapToObj(Character::toString)
                .toList();
    }
}
