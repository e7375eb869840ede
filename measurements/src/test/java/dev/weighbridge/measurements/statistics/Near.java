package dev.weighbridge.measurements.statistics;

import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Offset;

/** How near a number must come to a known answer. */
public final class Near {
    private static final double RELATIVE = 1e-11;
    private static final double ABSOLUTE = 1e-15;

    private Near() {}

    /** To eleven digits of the known answer. */
    public static Offset<Double> to(double expected) {
        return within(RELATIVE * Math.abs(expected) + ABSOLUTE);
    }

    /** Numbers from words with blanks between them. */
    public static double[] numbers(String words) {
        return Arrays.stream(words.trim().split("\\s+"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
