package dev.weighbridge.evalsuites.suite;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of checks a suite may name; a grader stands behind each. Names are promptfoo's where it has one. */
public enum CheckType {
    EQUALS,
    IEQUALS,
    CONTAINS,
    ICONTAINS,
    CONTAINS_ALL,
    CONTAINS_ANY,
    ICONTAINS_ALL,
    ICONTAINS_ANY,
    STARTS_WITH,
    ENDS_WITH,
    REGEX,
    NUMERIC,
    MULTIPLE_CHOICE,
    IS_JSON,
    CONTAINS_JSON,
    JSON_SCHEMA,
    JSON_POINTER,
    JSON_EQUALS,
    SET_EQUALS,
    LIST_EQUALS,
    DATE,
    UNIT,
    LEVENSHTEIN,
    ROUGE_N,
    BLEU,
    TOKEN_F1,
    CHRF,
    SIMILAR,
    LLM_RUBRIC,
    LANGUAGE,
    LENGTH,
    WORD_COUNT,
    REFUSAL,
    IS_REFUSAL,
    IFEVAL,
    TOOL_CALL,
    TOOL_CALL_F1,
    IS_VALID_OPENAI_TOOLS_CALL,
    FINISH_REASON,
    LATENCY,
    COST;

    /**
     * The type of a check that was named in a foreign suite and that nothing here can grade. Its value says what it was;
     * a case that has one is never graded, so that it does not become easier.
     */
    public static final String UNSUPPORTED = "unsupported";

    /** The name in a suite, such as {@code contains-all}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The type of this name, empty where there is none. */
    public static Optional<CheckType> of(String label) {
        return Arrays.stream(values())
                .filter(type -> type.label().equals(label))
                .findFirst();
    }

    /** The names of all types. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(CheckType::label).toList();
    }
}
