package dev.weighbridge.evalsuites.grade.toolcall;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The types of JSON Schema, as far as they tell arguments apart. */
enum JsonType {
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN,
    ARRAY,
    OBJECT,
    NULL;

    /** The narrowest type of a value; a number without a fraction is an integer, however it is written. */
    static JsonType of(@Nullable Object value) {
        if (value == null) {
            return NULL;
        }
        if (value instanceof Number number) {
            BigDecimal decimal = new BigDecimal(number.toString());
            boolean whole =
                    decimal.signum() == 0 || decimal.stripTrailingZeros().scale() <= 0;
            return whole ? INTEGER : NUMBER;
        }
        return value instanceof Boolean
                ? BOOLEAN
                : value instanceof List ? ARRAY : value instanceof Map ? OBJECT : STRING;
    }

    /** The type a schema names; empty where it names none or several. */
    static Optional<JsonType> named(@Nullable Object type) {
        return switch (String.valueOf(type)) {
            case "string" -> Optional.of(STRING);
            case "integer" -> Optional.of(INTEGER);
            case "number", "float" -> Optional.of(NUMBER);
            case "boolean" -> Optional.of(BOOLEAN);
            case "array", "tuple" -> Optional.of(ARRAY);
            case "object", "dict" -> Optional.of(OBJECT);
            default -> Optional.empty();
        };
    }

    /** Whether a value of another type will do: a whole number is a number. */
    boolean takes(JsonType other) {
        return this == other || (this == NUMBER && other == INTEGER);
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
