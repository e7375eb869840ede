package dev.weighbridge.reports.page;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.reports.reading.Accuracy;
import dev.weighbridge.reports.reading.Intervals;
import dev.weighbridge.reports.reading.PricePoint;
import dev.weighbridge.reports.reading.QualityPrice;
import dev.weighbridge.reports.reading.Reading;
import dev.weighbridge.reports.text.Numbers;
import java.util.List;

/** Quality against price in words. */
final class PriceFindings {
    private PriceFindings() {}

    /** A sentence on each target, the one in use first. */
    static List<String> of(Reading reading, QualityPrice choice) {
        String incumbent = reading.summary().run().incumbent();
        return choice.points().stream()
                .sorted((one, other) -> Boolean.compare(
                        other.target().equals(incumbent), one.target().equals(incumbent)))
                .map(point -> sentence(choice, point))
                .toList();
    }

    private static String sentence(QualityPrice choice, PricePoint point) {
        String where = choice.together() ? ", all workloads together" : "";
        Accuracy accuracy = point.accuracy();
        String right = accuracy == null
                ? "how right it is, is not known (" + point.unknown() + ")"
                : Numbers.percent(accuracy.estimate()) + Numbers.THIN + "% right " + Intervals.of(accuracy);
        return point.target() + ": " + right + where + ", " + price(point) + "; " + beside(choice, point) + ".";
    }

    private static String price(PricePoint point) {
        Money value = point.perThousand().value();
        if (value == null) {
            return "price unknown (" + point.perThousand().because() + ")";
        }
        return value.picoUsd() == 0
                ? "at nothing a request"
                : "at " + Numbers.usd(value) + Numbers.THIN + "USD a thousand requests";
    }

    /** How it stands among the others, by estimates. */
    static String beside(QualityPrice choice, PricePoint point) {
        if (!point.known()) {
            return point.accuracy() == null ? "not compared" : "price unknown";
        }
        List<String> better = choice.better(point);
        if (!better.isEmpty()) {
            return String.join(", ", better) + (better.size() == 1 ? " is" : " are")
                    + " as good or better for no more money";
        }
        long known = choice.points().stream().filter(PricePoint::known).count();
        return known < 2 ? "nothing to compare it with" : "no other is as good and as cheap";
    }
}
