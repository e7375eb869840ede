/** Ratios of cost: start at {@link dev.weighbridge.measurements.statistics.cost.SumRatio}. */
@NullMarked
package dev.weighbridge.measurements.statistics.cost;

import org.jspecify.annotations.NullMarked;
