package dev.weighbridge.reports.page;

import dev.weighbridge.reports.page.Glance.Whisker;
import dev.weighbridge.reports.page.GlanceBuilder.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Places estimates on a line from zero, one lane each. */
final class WhiskerScale {
    /** The picture's width; its template draws as wide. */
    private static final double WIDTH = 240;

    private static final double MARGIN = 7;
    private static final double LANE = 16;

    private final double atLeast;

    /** A scale that reaches at least this far. */
    WhiskerScale(double atLeast) {
        this.atLeast = atLeast;
    }

    List<Whisker> draw(List<Estimate> estimates) {
        double reach = estimates.stream()
                .flatMap(estimate -> estimate.ends().stream())
                .mapToDouble(Double::doubleValue)
                .reduce(atLeast, Math::max);
        List<Whisker> whiskers = new ArrayList<>();
        for (int lane = 0; lane < estimates.size(); lane++) {
            Estimate estimate = estimates.get(lane);
            if (!estimate.ends().isEmpty()) {
                whiskers.add(whisker(estimate, lane, reach));
            }
        }
        return whiskers;
    }

    private static Whisker whisker(Estimate estimate, int lane, double reach) {
        return new Whisker(
                estimate.mark(),
                place(estimate.ends().get(0), reach),
                place(estimate.ends().get(1), reach),
                place(estimate.ends().get(2), reach),
                coordinate(LANE * (lane + 0.5)));
    }

    private static String place(double value, double reach) {
        return coordinate(MARGIN + (reach == 0 ? 0 : value / reach) * (WIDTH - 2 * MARGIN));
    }

    private static String coordinate(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
