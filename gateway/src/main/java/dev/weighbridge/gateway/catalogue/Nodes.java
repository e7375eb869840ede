package dev.weighbridge.gateway.catalogue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.weighbridge.gateway.json.Json;
import dev.weighbridge.gateway.json.WellFormed;
import dev.weighbridge.gateway.price.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reading fields of any JSON type where one was expected: what does not fit is null, never an error. */
final class Nodes {
    private static final int LONGEST_NUMBER = 40;
    private static final int DATE_LENGTH = "2026-01-31".length();
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double LONGEST_MILLIS = 1e12;

    /** Amounts of money stand in these bodies as JSON numbers; they must not pass through a double. */
    private static final ObjectReader EXACT =
            Json.TREES.readerFor(JsonNode.class).with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private Nodes() {}

    /** The tree of a body, empty where it is not JSON. */
    static Optional<JsonNode> tree(String body) {
        try {
            return Optional.ofNullable(EXACT.readTree(body)).filter(JsonNode::isContainerNode);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The object in {@code data} of a body. */
    static Optional<JsonNode> data(String body) {
        return tree(body).map(node -> node.path("data")).filter(JsonNode::isObject);
    }

    /** A text that is not blank. */
    static @Nullable String text(JsonNode node) {
        return node.isTextual() && !node.textValue().isBlank() ? WellFormed.text(node.textValue()) : null;
    }

    /** The texts of an array, in its order. */
    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        for (JsonNode each : array) {
            String text = text(each);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** The first whole number of 1 or more: a limit of 0 is one that nobody set. */
    static @Nullable Long limit(JsonNode... nodes) {
        for (JsonNode node : nodes) {
            Long whole = whole(node);
            if (whole != null && whole > 0) {
                return whole;
            }
        }
        return null;
    }

    /** A whole number of 0 or more. */
    static @Nullable Long count(JsonNode node) {
        Long whole = whole(node);
        return whole == null || whole < 0 ? null : whole;
    }

    /** A whole number, also where it was sent as text. */
    static @Nullable Long whole(JsonNode node) {
        BigDecimal number = decimal(node);
        try {
            return number == null ? null : number.longValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }

    /** A finite number, also where it was sent as text. */
    static @Nullable BigDecimal decimal(JsonNode node) {
        if (node.isBigDecimal() || node.isIntegralNumber()) {
            return node.decimalValue();
        }
        String text = text(node);
        try {
            return text == null || text.length() > LONGEST_NUMBER ? null : new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** A number of dollars. */
    static @Nullable Money money(JsonNode node) {
        BigDecimal usd = decimal(node);
        try {
            return usd == null ? null : Money.ofUsdRounded(usd);
        } catch (ArithmeticException e) {
            return null;
        }
    }

    /** A number that is no money. */
    static @Nullable Double number(JsonNode node) {
        BigDecimal number = decimal(node);
        return number == null || Double.isInfinite(number.doubleValue()) ? null : number.doubleValue();
    }

    /** A number of milliseconds, 0 or more, perhaps with a fraction. */
    static @Nullable Duration millis(JsonNode node) {
        Double millis = number(node);
        if (millis == null || millis < 0 || millis > LONGEST_MILLIS) {
            return null;
        }
        return Duration.ofNanos(Math.round(millis * NANOS_PER_MILLI));
    }

    static @Nullable Boolean flag(JsonNode node) {
        return node.isBoolean() ? node.booleanValue() : null;
    }

    /** A timestamp of RFC 3339. */
    static @Nullable Instant instant(JsonNode node) {
        String text = text(node);
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A day, also where a time of day follows it. */
    static @Nullable LocalDate date(JsonNode node) {
        String text = text(node);
        try {
            return text == null ? null : LocalDate.parse(text.substring(0, Math.min(DATE_LENGTH, text.length())));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
