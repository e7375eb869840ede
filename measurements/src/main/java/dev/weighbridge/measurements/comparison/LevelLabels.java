package dev.weighbridge.measurements.comparison;

import dev.weighbridge.measurements.comparison.Load.Level;
import java.math.BigDecimal;
import java.math.MathContext;

/** The stable spelling of load levels. */
final class LevelLabels {
    private LevelLabels() {}

    static String of(Level level) {
        if (level instanceof Level.Open open) {
            return BigDecimal.valueOf(open.perSecond())
                            .round(new MathContext(3))
                            .stripTrailingZeros()
                            .toPlainString()
                    + "/s";
        }
        return "concurrency " + ((Level.Closed) level).concurrency();
    }
}
