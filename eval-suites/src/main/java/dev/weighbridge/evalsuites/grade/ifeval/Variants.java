package dev.weighbridge.evalsuites.grade.ifeval;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The readings of an answer that the loose measure allows: without its first or last line or both, and without stars. */
final class Variants {
    private Variants() {}

    /** The eight readings, blank ones left out. */
    static List<String> of(String text) {
        List<String> lines = Arrays.asList(text.split("\\n", -1));
        int last = lines.size();
        Stream<String> cut =
                Stream.of(text, joined(lines, 1, last), joined(lines, 0, last - 1), joined(lines, 1, last - 1));
        return cut.flatMap(reading -> Stream.of(reading, reading.replace("*", "")))
                .filter(reading -> !reading.isBlank())
                .toList();
    }

    private static String joined(List<String> lines, int from, int to) {
        return from >= to ? "" : String.join("\n", lines.subList(from, to)).strip();
    }
}
