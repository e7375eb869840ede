package dev.weighbridge.evalsuites.grade.spec;

import static java.util.Objects.requireNonNull;

import dev.weighbridge.evalsuites.grade.Grader;
import java.util.List;

/**
 * One type of grader that suites can name.
 *
 * @param name its name
 * @param value what its value is, in words; {@code none} where it takes none
 * @param settings the names of its further settings
 * @param threshold what a threshold means to it
 * @param passes when an answer passes, as one clause
 * @param kind what it looks at
 * @param maker makes it
 */
public record GraderType(
        String name, String value, List<String> settings, Threshold threshold, String passes, Kind kind, Maker maker) {

    /** What a type looks at, which decides how an answer is made wrong on purpose. */
    public enum Kind {
        TEXT,
        NUMBER,
        CHOICE,
        JSON,
        ITEMS,
        DATE,
        UNIT,
        OVERLAP,
        LANGUAGE,
        LENGTH,
        REFUSAL,
        INSTRUCTION,
        TOOL_CALL,
        JUDGE,
        /** Not what the answer says but how it came: its case is graded without it where it cannot be graded. */
        SERVICE
    }

    /** What a threshold means to a type. */
    public enum Threshold {
        /** It takes none. */
        NONE,
        /** The least score that passes, 0 to 1. */
        SCORE,
        /** The most that passes, in the type's own unit. */
        MOST
    }

    /** Makes a grader of a check, and complains of everything that can be known before the first request. */
    @FunctionalInterface
    public interface Maker {
        /**
         * The grader.
         *
         * @throws dev.weighbridge.measurements.userfile.UserFileException where the check is not well written
         */
        Grader make(CheckFields fields);
    }

    public GraderType {
        requireNonNull(kind, "kind is null");
        requireNonNull(maker, "maker is null");
        settings = List.copyOf(settings);
    }

    /** A type that passes or not, whatever a threshold. */
    public static GraderType plain(
            Kind kind, String name, String value, List<String> settings, String passes, Maker maker) {
        return new GraderType(name, value, settings, Threshold.NONE, passes, kind, maker);
    }

    /** A type whose score must reach a threshold. */
    public static GraderType scored(
            Kind kind, String name, String value, List<String> settings, String passes, Maker maker) {
        return new GraderType(name, value, settings, Threshold.SCORE, passes, kind, maker);
    }

    /** A type that measures something of which a threshold is the most. */
    public static GraderType most(
            Kind kind, String name, String value, List<String> settings, String passes, Maker maker) {
        return new GraderType(name, value, settings, Threshold.MOST, passes, kind, maker);
    }
}
