package dev.weighbridge.reports.page;

import dev.weighbridge.reports.page.Datum.Slice;
import dev.weighbridge.reports.text.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How requests ended, in words and as a bar. */
final class Outcomes {
    private static final Map<String, String> LOOKS = Map.of(
            "completed",
            "good",
            "truncated",
            "fair",
            "refused",
            "fair",
            "rate-limited",
            "limited",
            "censored",
            "none",
            "cancelled",
            "none");
    private static final List<String> ORDER = List.of("good", "fair", "limited", "bad", "none");

    private Outcomes() {}

    static Datum of(Map<String, Integer> outcomes) {
        String words = outcomes.entrySet().stream()
                .map(each -> Numbers.count(each.getValue()) + "\u00a0" + each.getKey())
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? Datum.unknown("no request ended") : new Datum(words, "", 0, false, slices(outcomes));
    }

    private static List<Slice> slices(Map<String, Integer> outcomes) {
        int all = outcomes.values().stream().mapToInt(Integer::intValue).sum();
        return ORDER.stream()
                .map(look -> new Slice(look, percent(count(outcomes, look), all)))
                .filter(slice -> !slice.width().equals("0.00"))
                .toList();
    }

    private static int count(Map<String, Integer> outcomes, String look) {
        return outcomes.entrySet().stream()
                .filter(each -> LOOKS.getOrDefault(each.getKey(), "bad").equals(look))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static String percent(int count, int all) {
        return BigDecimal.valueOf(100L * count)
                .divide(BigDecimal.valueOf(Math.max(1, all)), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
