package dev.weighbridge.weigh;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.measurements.summary.CostEstimate;
import dev.weighbridge.measurements.summary.MonthlyCost;
import dev.weighbridge.measurements.summary.MonthlyCost.QuotaFit;
import dev.weighbridge.measurements.summary.PointPrice;
import dev.weighbridge.measurements.summary.RunCosts;
import dev.weighbridge.measurements.summary.Summary;
import dev.weighbridge.measurements.summary.TargetCost;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What answers cost, a line for each target; what a point of accuracy costs; and what a month would. */
final class CostLines {
    private static final MathContext DIGITS = new MathContext(3, RoundingMode.HALF_UP);
    private static final int THOUSAND = 1000;
    private static final int PERCENT = 100;

    private CostLines() {}

    static List<String> of(RunCosts costs) {
        List<String> lines = new ArrayList<>();
        costs.targets().stream()
                .filter(cost -> cost.workload().equals(Summary.ALL))
                .forEach(cost -> lines.add(line(cost)));
        // One that is not known stands on the page with its reason.
        costs.points().stream()
                .filter(price -> price.perPoint().low() != null)
                .forEach(price -> lines.add(line(price)));
        costs.months().forEach(month -> lines.add(line(month)));
        return lines;
    }

    private static String line(TargetCost cost) {
        return "  cost of " + cost.target() + ": " + amount(cost.perThousand()) + " for 1,000 requests"
                + (cost.rightAnswers() == null
                        ? ""
                        : ", " + amount(cost.perRightAnswer().times(THOUSAND)) + " for 1,000 right answers");
    }

    private static String line(PointPrice price) {
        return "  a point of accuracy on " + price.workload() + ": " + amount(price.perPoint())
                + " for 1,000 requests; " + price.words();
    }

    private static String line(MonthlyCost month) {
        QuotaFit fit = month.quota();
        return "  a month of " + month.workload() + " on " + month.target() + ": " + amount(month.first()) + " for "
                + month.requests() + " requests"
                + (fit == null
                        ? ""
                        : String.format(Locale.ROOT, "; %.0f %% of them fit %s", PERCENT * fit.share(), fit.words()));
    }

    private static String amount(CostEstimate cost) {
        Money value = cost.value();
        if (value == null) {
            return "unknown (" + cost.because() + ")";
        }
        return usd(value) + " USD"
                + (cost.low() == null || cost.high() == null
                        ? ""
                        : " (" + usd(cost.low()) + " to " + usd(cost.high()) + ")");
    }

    private static String usd(Money money) {
        return money.usd().round(DIGITS).toPlainString();
    }
}
