package dev.weighbridge.evalsuites.grade.overlap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Sentence BLEU as sacreBLEU computes it (Post 2018): tokenizer 13a, four orders at most, exponential smoothing, the
 * effective order.
 */
final class Bleu {
    private static final int ORDERS = 4;
    private static final Pattern SYMBOL = Pattern.compile("([\\{-\\~\\[-\\` -\\&\\(-\\+\\:-\\@\\/])");
    private static final Pattern BEFORE = Pattern.compile("([^0-9])([.,])");
    private static final Pattern AFTER = Pattern.compile("([.,])([^0-9])");
    private static final Pattern DASH = Pattern.compile("([0-9])(-)");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Bleu() {}

    /** The score, 0 to 1, against the references; at least one. */
    static double score(String answer, List<String> references) {
        List<String> given = tokens(answer);
        List<List<String>> wanted = references.stream().map(Bleu::tokens).toList();
        double logs = 0;
        double smoothing = 1;
        int orders = Math.min(ORDERS, given.size());
        boolean any = false;
        for (int n = 1; n <= orders; n++) {
            Counts counts = Counts.of(given, n);
            int shared = shared(counts, wanted, n);
            any |= shared > 0;
            smoothing *= shared == 0 ? 2 : 1;
            logs += Math.log((shared == 0 ? 1 / smoothing : shared) / counts.total());
        }
        return any ? Math.min(1, brevity(given.size(), wanted) * Math.exp(logs / orders)) : 0;
    }

    /** An n-gram counts as often as in the reference that has it most. */
    private static int shared(Counts given, List<List<String>> references, int n) {
        Map<List<String>, Integer> most = new HashMap<>();
        references.forEach(
                tokens -> Counts.of(tokens, n).of().forEach((gram, count) -> most.merge(gram, count, Math::max)));
        return given.shared(new Counts(most, 0));
    }

    private static double brevity(int length, List<List<String>> references) {
        int closest = references.stream()
                .map(List::size)
                .min(Comparator.<Integer>comparingInt(size -> Math.abs(size - length))
                        .thenComparing(size -> size))
                .orElse(0);
        return length < closest ? Math.exp(1 - (double) closest / length) : 1;
    }

    /** The tokens of mteval-v13a, as sacreBLEU ports it. */
    static List<String> tokens(String text) {
        String line = text.stripTrailing()
                .replace("<skipped>", "")
                .replace("-\n", "")
                .replace("\n", " ")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .replace("&lt;", "<")
                .replace("&gt;", ">");
        String cut = SYMBOL.matcher(" " + line + " ").replaceAll(" $1 ");
        cut = BEFORE.matcher(cut).replaceAll("$1 $2 ");
        cut = AFTER.matcher(cut).replaceAll(" $1 $2");
        cut = DASH.matcher(cut).replaceAll("$1 $2 ");
        return new ArrayList<>(
                Stream.of(SPACE.split(cut)).filter(token -> !token.isEmpty()).toList());
    }
}
