package dev.weighbridge.measurements.userfile;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The value of one key of a file, and what it can be read as; each reading complains in one line. */
public record Value(Place place, String key, int keyLine, YamlNode node) {
    /** A complaint about this value. */
    public UserFileException wrong(String message) {
        return place.error(node.line(), key, message);
    }

    /** A complaint that quotes this value. */
    public UserFileException not(String rule) {
        return wrong("is \"" + Credentials.shown(text()) + "\"; " + rule);
    }

    /** The text of a single value. */
    public String text() {
        if (node instanceof YamlNode.Scalar scalar) {
            return scalar.text();
        }
        throw wrong("is a list or a mapping; give one value");
    }

    /** The keys below it. */
    public YamlNode.Mapping mapping() {
        if (node instanceof YamlNode.Mapping mapping) {
            return mapping;
        }
        throw wrong("is not a mapping; write its keys below it, indented");
    }

    /** The keys below it, all of them among the known. */
    public Section section(List<String> known) {
        return Section.of(place.below(key), keyLine, mapping(), known);
    }

    /** The items of a list; a single value is a list of one. */
    public List<Value> items() {
        Stream<YamlNode> nodes =
                node instanceof YamlNode.Sequence sequence ? sequence.items().stream() : Stream.of(node);
        return nodes.map(item -> new Value(place, key, item.line(), item)).toList();
    }

    /** True or false. */
    public boolean bool() {
        if (node instanceof YamlNode.Scalar scalar && scalar.plain() instanceof Boolean flag) {
            return flag;
        }
        throw not("write true or false");
    }

    /** A whole number between two bounds. */
    public long integer(long min, long max) {
        String rule = "give a whole number from " + min + " to " + max;
        try {
            long number = Long.parseLong(text().replace("_", ""));
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw not(rule);
        }
        throw not(rule);
    }

    /** A whole number between two bounds. */
    public int integer(int min, int max) {
        return Math.toIntExact(integer((long) min, (long) max));
    }

    /** A decimal number of at least 0. */
    public BigDecimal decimal(String rule) {
        try {
            BigDecimal number = new BigDecimal(text());
            if (number.signum() >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw not(rule);
        }
        throw not(rule);
    }

    /** A number between two bounds. */
    public double between(double min, double max) {
        String rule = "give a number from " + plain(min) + " to " + plain(max);
        double number = decimal(rule).doubleValue();
        if (number >= min && number <= max) {
            return number;
        }
        throw not(rule);
    }

    /** A duration above 0. */
    public Duration duration() {
        return Quantities.duration(text())
                .orElseThrow(() -> not("a duration is a number above 0 and ms, s or m, e.g. 800ms, 1.5s, 2m"));
    }

    /** A rate above 0, as a number a second. */
    public double perSecond() {
        return Quantities.perSecond(text())
                .orElseThrow(() -> not("a rate is a number above 0 and /s or /m, e.g. 2/s, 30/m"));
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
