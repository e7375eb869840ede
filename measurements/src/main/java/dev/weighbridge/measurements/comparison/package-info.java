/**
 * What is compared, as the user's file says it: {@link dev.weighbridge.measurements.comparison.ComparisonLoader} makes a
 * {@link dev.weighbridge.measurements.comparison.Comparison} of it. Files that users wrote are read here.
 */
@NullMarked
package dev.weighbridge.measurements.comparison;

import org.jspecify.annotations.NullMarked;
