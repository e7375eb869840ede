package dev.weighbridge.evalsuites.claims;

import java.util.ArrayList;
import java.util.List;

/** Results as lines for a console. */
public final class ClaimTable {
    private static final int ID_WIDTH = 6;
    private static final int VERDICT_WIDTH = 13;

    private ClaimTable() {}

    /** One or two lines for each claim, what to do by hand, and the count of verdicts. */
    public static List<String> lines(ClaimResults results) {
        List<String> lines = new ArrayList<>();
        String simulated = results.simulated() ? "  SIMULATED: not the provider, but Weighbridge's simulator" : "";
        lines.add("claims of " + results.provider() + " (" + results.source() + ")" + simulated);
        results.results().forEach(result -> of(result, lines));
        byHand(results, lines);
        lines.add(count(results));
        return lines;
    }

    private static void of(ClaimResult result, List<String> lines) {
        lines.add(pad(result.id(), ID_WIDTH) + pad(result.verdict().words(), VERDICT_WIDTH) + result.words());
        result.because().forEach(because -> lines.add(" ".repeat(ID_WIDTH + VERDICT_WIDTH) + because));
    }

    private static void byHand(ClaimResults results, List<String> lines) {
        List<ClaimResult> some = results.results().stream()
                .filter(result -> !result.byHand().isEmpty())
                .toList();
        if (!some.isEmpty()) {
            lines.add("to look at by hand:");
            some.forEach(result -> result.byHand().forEach(step -> lines.add(pad(result.id(), ID_WIDTH) + step)));
        }
    }

    private static String count(ClaimResults results) {
        List<String> counts = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            counts.add(results.count(verdict) + " " + verdict.words());
        }
        return results.results().size() + " claims: " + String.join(", ", counts);
    }

    private static String pad(String text, int width) {
        return text.length() >= width ? text + " " : text + " ".repeat(width - text.length());
    }
}
