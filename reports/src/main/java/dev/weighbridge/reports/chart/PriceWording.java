package dev.weighbridge.reports.chart;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.measurements.summary.CostEstimate;
import dev.weighbridge.reports.reading.Accuracy;
import dev.weighbridge.reports.reading.Intervals;
import dev.weighbridge.reports.reading.PricePoint;
import dev.weighbridge.reports.text.Numbers;
import dev.weighbridge.reports.text.Visible;

/** What is said of a point of quality and price on a touch. */
final class PriceWording {
    private PriceWording() {}

    static String of(PricePoint point, Accuracy accuracy) {
        return Visible.of(point.target()) + ": " + Numbers.percent(accuracy.estimate()) + Numbers.THIN + "% right "
                + Intervals.of(accuracy) + " of " + Numbers.count(accuracy.n()) + " answers; "
                + cost(point.perThousand());
    }

    private static String cost(CostEstimate cost) {
        Money value = cost.value();
        if (value == null) {
            return "price unknown";
        }
        return value.picoUsd() == 0
                ? "nothing for 1\u202f000 requests"
                : Numbers.usd(value) + Numbers.THIN + "USD " + Intervals.of(cost) + " for 1\u202f000 requests";
    }
}
