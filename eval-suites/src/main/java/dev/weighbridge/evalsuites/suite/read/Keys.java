package dev.weighbridge.evalsuites.suite.read;

import java.util.List;
import java.util.stream.Stream;

/** The keys a suite may have, place by place; {@code suite.schema.json} lists the same. */
final class Keys {
    /** What a case may say for itself, and a suite for all its cases. */
    static final List<String> SHARED = List.of(
            "system",
            "prompt",
            "messages",
            "examples",
            "tools",
            "tool-choice",
            "parallel-tool-calls",
            "response-format",
            "extra",
            "vars",
            "matrix",
            "checks",
            "threshold",
            "reference",
            "language",
            "tags",
            "weight",
            "cluster",
            "repeats");

    static final List<String> SUITE = with("name", "description", "cases");
    static final List<String> CASE = with("id", "description");
    static final List<String> EXAMPLE = List.of("user", "assistant");
    static final List<String> SCHEMA_FORMAT = List.of("name", "schema", "strict");
    static final List<String> FILE_VARIABLE = List.of("file", "paragraphs", "from", "insert");
    static final List<String> INSERT = List.of("after", "text");

    private Keys() {}

    private static List<String> with(String... own) {
        return Stream.concat(Stream.of(own), SHARED.stream()).toList();
    }
}
