package dev.weighbridge.evalsuites.grade.json;

import org.jspecify.annotations.Nullable;

/**
 * A JSON value and its text.
 *
 * @param value strings, numbers, booleans, lists, maps or null
 * @param text as it stood in the answer
 */
public record Parsed(@Nullable Object value, String text) {}
