package dev.weighbridge.measurements.forecast;

import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.plan.PlannedEvals;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A forecast in lines, aligned with those of the plan. */
final class ForecastText {
    private static final MathContext DIGITS = new MathContext(3);
    private static final int PICO_DIGITS = 12;

    private ForecastText() {}

    static List<String> lines(Forecast forecast, Comparison comparison, List<PlannedEvals> evals) {
        List<String> lines = new ArrayList<>();
        List<Expected> expected = forecast.expected();
        expected.forEach(one -> lines.add("expected     " + words(one) + without(forecast.unexpected(one.target()))));
        if (expected.size() > 1) {
            lines.add("expected     together: "
                    + amounts(expected.stream().reduce(Expected::plus).orElseThrow()));
        }
        if (expected.size() < comparison.targets().size()) {
            lines.add("expected     " + priced(comparison, expected));
        }
        forecast.quotas().forEach(need -> lines.add((need.exceeded() ? "warning: " : "quota        ") + need.words()));
        lines.addAll(forecast.credits());
        if (!fitsAlready(forecast.allocation(), evals)) {
            lines.add("within caps  " + words(forecast.allocation()));
        }
        return lines;
    }

    private static String words(Expected one) {
        return one.target() + ": " + amounts(one) + ", 95 %, by what an earlier run used";
    }

    private static String amounts(Expected one) {
        return tokens(one.tokens().value()) + " tokens (" + tokens(one.tokens().low()) + " to "
                + tokens(one.tokens().high()) + "), " + usd(one.picoUsd().value()) + " USD ("
                + usd(one.picoUsd().low()) + " to " + usd(one.picoUsd().high()) + ")";
    }

    private static String without(List<String> purposes) {
        return purposes.isEmpty() ? "" : ", without " + String.join(" and ", purposes) + ", which it did not ask for";
    }

    private static String priced(Comparison comparison, List<Expected> expected) {
        List<String> known = expected.stream().map(Expected::target).toList();
        String others = comparison.targets().stream()
                .map(Target::name)
                .filter(name -> !known.contains(name))
                .collect(Collectors.joining(", "));
        return others + ": no more than the worst case is known, since no earlier run asked these cases";
    }

    private static boolean fitsAlready(Map<String, Integer> allocation, List<PlannedEvals> evals) {
        return evals.stream().allMatch(planned -> allocation.getOrDefault(planned.workload(), 0) >= planned.cases());
    }

    private static String words(Map<String, Integer> allocation) {
        return allocation.entrySet().stream()
                        .map(one -> one.getValue() + " cases of " + one.getKey())
                        .collect(Collectors.joining(", "))
                + " tell most; give them as sample";
    }

    private static String tokens(double tokens) {
        return String.format(Locale.ROOT, "%.0f", tokens);
    }

    private static String usd(double picoUsd) {
        return BigDecimal.valueOf(picoUsd)
                .movePointLeft(PICO_DIGITS)
                .round(DIGITS)
                .stripTrailingZeros()
                .toPlainString();
    }
}
