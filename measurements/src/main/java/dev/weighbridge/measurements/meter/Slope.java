package dev.weighbridge.measurements.meter;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * How many tokens each further copy of a text has: free of what a template or an instruction adds.
 *
 * @param from the reading with fewer copies
 * @param to the reading with more
 */
record Slope(MeterReading from, MeterReading to) {

    static Optional<Slope> english(MeterReadings readings) {
        return readings.reference().flatMap(from -> readings.one(Ask.FOURFOLD).map(to -> new Slope(from, to)));
    }

    static Optional<Slope> korean(MeterReadings readings) {
        return readings.one(Ask.KOREAN)
                .flatMap(from -> readings.one(Ask.KOREAN_THRICE).map(to -> new Slope(from, to)));
    }

    /** What was reported over what an encoding makes of it; empty where the text has no tokens in it. */
    OptionalDouble times(String encoding) {
        double local = rise(reading -> reading.local().input(encoding));
        return local <= 0 ? OptionalDouble.empty() : OptionalDouble.of(rise(MeterReading::input) / local);
    }

    private double rise(ToDoubleFunction<MeterReading> count) {
        return count.applyAsDouble(to) - count.applyAsDouble(from);
    }
}
