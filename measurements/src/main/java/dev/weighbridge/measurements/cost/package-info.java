/**
 * What answers cost, by request, by right answer and by month, and whether the bills agree: a run's costs start at
 * {@link dev.weighbridge.measurements.cost.CostTally}.
 */
@NullMarked
package dev.weighbridge.measurements.cost;

import org.jspecify.annotations.NullMarked;
