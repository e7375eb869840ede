/** Shares of a count: start at {@link dev.weighbridge.measurements.statistics.proportion.Proportion}. */
@NullMarked
package dev.weighbridge.measurements.statistics.proportion;

import org.jspecify.annotations.NullMarked;
