/** What is compared, as the user's file says it: start at {@link dev.weighbridge.measurements.comparison.Comparison}. */
@NullMarked
package dev.weighbridge.measurements.comparison;

import org.jspecify.annotations.NullMarked;
