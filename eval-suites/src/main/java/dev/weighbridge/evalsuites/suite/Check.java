package dev.weighbridge.evalsuites.suite;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an answer is checked for, as it stands in a suite: read, but not yet made into a grader. */
public sealed interface Check {

    /** How much it counts beside the other checks of its case, at least 0. */
    double weight();

    /** What its score is added up under beside the case's own score; null for nothing more. */
    @Nullable
    String metric();

    /** Where it stands, for messages: file, line and path. */
    String place();

    /**
     * One check.
     *
     * @param type the kind of grader, such as {@code equals} or {@code numeric}, without {@code not-}
     * @param negated whether the answer passes where the grader says it does not
     * @param value what the grader compares with: a string, number, boolean, list, map, or null where it needs none
     * @param settings the grader's further settings by name, values as above
     * @param threshold the least score that passes; null leaves it to the grader
     */
    record Single(
            String type,
            boolean negated,
            @Nullable Object value,
            Map<String, @Nullable Object> settings,
            @Nullable Double threshold,
            double weight,
            @Nullable String metric,
            String place)
            implements Check {
        public Single {
            requireNonNull(type, "type is null");
            requireNonNull(place, "place is null");
            settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        }
    }

    /**
     * Several checks that count as one: their weighted mean score.
     *
     * @param threshold the least mean score that passes; null where all must pass
     */
    record Several(
            List<Check> checks,
            @Nullable Double threshold,
            double weight,
            @Nullable String metric,
            String place) implements Check {
        public Several {
            requireNonNull(place, "place is null");
            checks = List.copyOf(checks);
        }
    }
}
