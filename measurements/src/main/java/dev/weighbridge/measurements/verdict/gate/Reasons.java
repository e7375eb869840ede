package dev.weighbridge.measurements.verdict.gate;

import dev.weighbridge.measurements.statistics.Statistic;

/** Why statistics are undefined. */
final class Reasons {
    private Reasons() {}

    /** The reason; empty where it is defined. */
    static String of(Statistic<?> statistic) {
        return statistic instanceof Statistic.Undefined<?> undefined ? undefined.reason() : "";
    }
}
