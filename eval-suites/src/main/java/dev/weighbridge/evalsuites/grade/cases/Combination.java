package dev.weighbridge.evalsuites.grade.cases;

import dev.weighbridge.evalsuites.grade.Graded;
import dev.weighbridge.evalsuites.grade.Thresholds;
import dev.weighbridge.measurements.baseline.CaseOutcome;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes one grade of several: their weighted mean score, and right where all are or where the mean reaches a threshold.
 *
 * <p>A check of weight 0 is shown and decides nothing. A check of latency or cost that cannot be graded is left out;
 * any other that cannot makes the whole not gradable, also where another check fails: otherwise only wrong answers of
 * such cases would ever count.
 */
final class Combination {
    private Combination() {}

    static Graded of(List<Branch> branches, List<CheckResult> results, @Nullable Double threshold) {
        List<CheckResult> deciding = IntStream.range(0, results.size())
                .filter(i -> branches.get(i).check().weight() > 0)
                .filter(i -> !(branches.get(i).service() && outcome(results.get(i)) == CaseOutcome.NOT_GRADABLE))
                .mapToObj(results::get)
                .toList();
        if (deciding.isEmpty()) {
            return Graded.without(CaseOutcome.NOT_GRADABLE, "no check decides anything");
        }
        return deciding.stream()
                .map(CheckResult::graded)
                .filter(graded -> !graded.isQuality())
                .findFirst()
                .map(graded -> Graded.without(graded.outcome(), graded.explanation()))
                .orElseGet(() -> judged(deciding, threshold));
    }

    private static Graded judged(List<CheckResult> deciding, @Nullable Double threshold) {
        double weights =
                deciding.stream().mapToDouble(result -> result.check().weight()).sum();
        double points = deciding.stream()
                .mapToDouble(result -> result.check().weight() * result.graded().score())
                .sum();
        double score = Math.max(0, Math.min(1, points / weights));
        boolean right = threshold == null
                ? deciding.stream().allMatch(result -> result.graded().passed())
                : Thresholds.reached(score, threshold);
        CaseOutcome outcome = right ? CaseOutcome.CORRECT : wrong(deciding);
        return new Graded(score, outcome, extracted(deciding), said(deciding, threshold, score, right));
    }

    private static CaseOutcome wrong(List<CheckResult> deciding) {
        boolean nothing = deciding.stream()
                .filter(result -> !result.graded().passed())
                .allMatch(result -> outcome(result) == CaseOutcome.NO_ANSWER);
        return nothing && deciding.stream().anyMatch(result -> outcome(result) == CaseOutcome.NO_ANSWER)
                ? CaseOutcome.NO_ANSWER
                : CaseOutcome.INCORRECT;
    }

    private static CaseOutcome outcome(CheckResult result) {
        return result.graded().outcome();
    }

    private static @Nullable String extracted(List<CheckResult> deciding) {
        return deciding.stream()
                .map(result -> result.graded().extracted())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String said(List<CheckResult> deciding, @Nullable Double threshold, double score, boolean right) {
        if (threshold != null) {
            return String.format(Locale.ROOT, "mean score %.4f, asked are %s", score, threshold);
        }
        return deciding.stream()
                .map(CheckResult::graded)
                .filter(graded -> right || !graded.passed())
                .findFirst()
                .map(Graded::explanation)
                .orElse("");
    }
}
