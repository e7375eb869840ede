package dev.weighbridge.evalsuites.engine.score;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How right a target was on a suite.
 *
 * @param missing how many items have no row
 * @param whole over all rows
 * @param byTag over the rows of the cases with each tag, in the order of the tags
 */
public record SuiteScore(String target, String suite, int missing, Tally whole, Map<String, Tally> byTag) {
    public SuiteScore {
        requireNonNull(target, "target is null");
        requireNonNull(suite, "suite is null");
        requireNonNull(whole, "whole is null");
        byTag = Collections.unmodifiableMap(new TreeMap<>(byTag));
    }
}
