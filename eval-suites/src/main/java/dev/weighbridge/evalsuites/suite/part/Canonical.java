package dev.weighbridge.evalsuites.suite.part;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One way of writing a value, so that values that mean the same have the same hash. */
final class Canonical {
    private Canonical() {}

    /** SHA-256 of a value of strings, numbers, booleans, lists, maps and null, in hexadecimal. */
    static String hash(@Nullable Object value) {
        StringBuilder text = new StringBuilder();
        write(text, value);
        return sha256(text.toString());
    }

    private static void write(StringBuilder to, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            writeMap(to, map);
        } else if (value instanceof List<?> list) {
            to.append('[');
            list.forEach(item -> {
                write(to, item);
                to.append(',');
            });
            to.append(']');
        } else if (value instanceof Number number) {
            to.append(plain(number));
        } else if (value instanceof String text) {
            writeText(to, text);
        } else {
            to.append(value);
        }
    }

    private static void writeMap(StringBuilder to, Map<?, ?> map) {
        TreeMap<String, Object> sorted = new TreeMap<>();
        map.forEach((key, item) -> sorted.put(String.valueOf(key), item));
        to.append('{');
        sorted.forEach((key, item) -> {
            writeText(to, key);
            to.append(':');
            write(to, item);
            to.append(',');
        });
        to.append('}');
    }

    /** The length stands first, so that no text can be taken for another's end. */
    private static void writeText(StringBuilder to, String text) {
        to.append('"').append(text.length()).append('"').append(text);
    }

    /** 1, 1.0 and 1e0 are one number. */
    private static String plain(Number number) {
        String text = number.toString();
        try {
            BigDecimal decimal = new BigDecimal(text).stripTrailingZeros();
            return decimal.unscaledValue() + "e" + -decimal.scale();
        } catch (NumberFormatException infinite) {
            return text;
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
