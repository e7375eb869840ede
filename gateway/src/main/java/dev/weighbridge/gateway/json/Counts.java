package dev.weighbridge.gateway.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weighbridge.gateway.price.Money;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads counts and charges out of an object, also where they were sent as texts or with a fraction (J20). */
public final class Counts {
    private final JsonNode object;
    private boolean coerced;

    /** A reader of this object's fields. */
    public Counts(JsonNode object) {
        this.object = object;
    }

    /** Whether a count was sent as anything but a whole number. */
    public boolean coerced() {
        return coerced;
    }

    /** The whole number at the end of this path; null where there is none. */
    public @Nullable Long count(String... path) {
        JsonNode node = at(path);
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return node.longValue();
        }
        try {
            Optional<BigDecimal> number = decimal(node);
            coerced |= number.isPresent();
            return number.isEmpty() ? null : Long.valueOf(number.get().longValueExact());
        } catch (ArithmeticException e) {
            return null;
        }
    }

    /** The dollars in this field, rounded to a pico-USD; null where there are none. */
    public @Nullable Money usd(String field) {
        try {
            return decimal(object.path(field)).map(Money::ofUsdRounded).orElse(null);
        } catch (ArithmeticException e) {
            return null;
        }
    }

    private JsonNode at(String... path) {
        JsonNode node = object;
        for (String field : path) {
            node = node.path(field);
        }
        return node;
    }

    private static Optional<BigDecimal> decimal(JsonNode node) {
        try {
            return node.isNumber() || node.isTextual()
                    ? Optional.of(new BigDecimal(node.asText().strip()))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
