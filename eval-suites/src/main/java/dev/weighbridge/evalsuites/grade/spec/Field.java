package dev.weighbridge.evalsuites.grade.spec;

import dev.weighbridge.evalsuites.grade.Texts;
import dev.weighbridge.measurements.userfile.DidYouMean;
import dev.weighbridge.measurements.userfile.UserFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * One value of a check, and what it can be read as.
 *
 * @param owner the check
 * @param name {@code value}, or the setting's name
 * @param plain the value as it stands
 */
public record Field(CheckFields owner, String name, Object plain) {
    private static final CSVFormat COMMAS =
            CSVFormat.DEFAULT.builder().setIgnoreSurroundingSpaces(true).get();

    /** A single value as text. */
    public String text() {
        if (plain instanceof Map || plain instanceof List) {
            throw wrong("is a list or a mapping; give one value");
        }
        return plain instanceof Number number ? decimalOf(number).toPlainString() : plain.toString();
    }

    /** A text with something in it. */
    public String filled() {
        String text = text();
        if (text.isEmpty()) {
            throw wrong("is empty, so everything would pass; give a text");
        }
        return text;
    }

    /** The texts of a list; a single text is split at its commas, quotes respected. At least one, none empty. */
    public List<String> texts() {
        List<String> texts = plain instanceof List<?> list
                ? items(list).map(Field::filled).toList()
                : split(text()).stream().filter(text -> !text.isEmpty()).toList();
        if (texts.isEmpty()) {
            throw wrong("is empty; give at least one text");
        }
        return texts;
    }

    /** The texts of a list; a single text is a list of one. At least one. */
    public List<String> oneOrMore() {
        return plain instanceof List ? texts() : List.of(filled());
    }

    /** The items of a list, as they stand. */
    public List<@Nullable Object> list() {
        if (plain instanceof List<?> list) {
            return Collections.unmodifiableList(new ArrayList<@Nullable Object>(list));
        }
        throw wrong("is not a list");
    }

    /** The entries of a mapping, in file order. */
    public Map<String, @Nullable Object> map() {
        if (plain instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> entries = new LinkedHashMap<>();
            map.forEach((key, value) -> entries.put(String.valueOf(key), value));
            return entries;
        }
        throw wrong("is not a mapping; write its keys below it, indented");
    }

    /** True or false. */
    public boolean flag() {
        return switch (text().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw not("write true or false");
        };
    }

    /** A number. */
    public BigDecimal decimal() {
        try {
            return plain instanceof Number number ? decimalOf(number) : new BigDecimal(text().strip());
        } catch (NumberFormatException e) {
            throw not("give a number");
        }
    }

    /** A number of at least 0. */
    public BigDecimal atLeastZero() {
        BigDecimal number = decimal();
        if (number.signum() < 0) {
            throw not("give a number of at least 0");
        }
        return number;
    }

    /** A whole number between two bounds. */
    public int whole(int least, int most) {
        String rule = "give a whole number from " + least + " to " + most;
        try {
            int number = decimal().intValueExact();
            if (number >= least && number <= most) {
                return number;
            }
        } catch (ArithmeticException e) {
            throw not(rule);
        }
        throw not(rule);
    }

    /** One of the known words. */
    public String oneOf(String... known) {
        String text = text();
        List<String> words = Arrays.asList(known);
        if (words.contains(text)) {
            return text;
        }
        throw not(DidYouMean.phrase(text, words));
    }

    /** A complaint about this value. */
    public UserFileException wrong(String message) {
        return owner.wrong(name + " " + message);
    }

    /** A complaint that quotes this value. */
    public UserFileException not(String rule) {
        return wrong("is " + Texts.quoted(text()) + "; " + rule);
    }

    private Stream<Field> items(List<?> list) {
        return list.stream().map(item -> new Field(owner, name, item == null ? "" : item));
    }

    private List<String> split(String text) {
        try (CSVParser parser = CSVParser.parse(text, COMMAS)) {
            return parser.stream().flatMap(CSVRecord::stream).toList();
        } catch (IOException | UncheckedIOException e) {
            throw wrong("has an open quote; close it or write a list");
        }
    }

    private BigDecimal decimalOf(Number number) {
        try {
            return new BigDecimal(number.toString());
        } catch (NumberFormatException e) {
            throw wrong("is " + number + "; give a number");
        }
    }
}
