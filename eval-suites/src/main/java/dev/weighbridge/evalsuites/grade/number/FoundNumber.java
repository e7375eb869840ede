package dev.weighbridge.evalsuites.grade.number;

import java.math.BigDecimal;

/**
 * A number that stands in a text.
 *
 * @param value the number
 * @param text as it stood there
 * @param start where it begins, in characters
 * @param end where it ends
 */
record FoundNumber(BigDecimal value, String text, int start, int end) {}
