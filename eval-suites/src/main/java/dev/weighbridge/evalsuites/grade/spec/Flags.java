package dev.weighbridge.evalsuites.grade.spec;

import dev.weighbridge.evalsuites.grade.Tolerance;
import java.math.BigDecimal;

/** Settings that several types share. */
public final class Flags {
    /** The names of the settings of {@link #tolerance}. */
    public static final String TOLERANCE = "tolerance";

    public static final String RELATIVE_TOLERANCE = "relative-tolerance";

    private Flags() {}

    /** A flag, false where it is not given. */
    public static boolean on(CheckFields fields, String name) {
        return fields.find(name).map(Field::flag).orElse(false);
    }

    /** The tolerance of numbers, none where it is not given. */
    public static Tolerance tolerance(CheckFields fields) {
        return new Tolerance(
                fields.find(TOLERANCE).map(Field::atLeastZero).orElse(BigDecimal.ZERO),
                fields.find(RELATIVE_TOLERANCE).map(Field::atLeastZero).orElse(BigDecimal.ZERO));
    }

    /** Whether an answer must be in the form asked for and nothing else: {@code extraction: strict}. */
    public static boolean strict(CheckFields fields) {
        return fields.find("extraction")
                .map(field -> field.oneOf("strict", "flexible"))
                .orElse("flexible")
                .equals("strict");
    }
}
