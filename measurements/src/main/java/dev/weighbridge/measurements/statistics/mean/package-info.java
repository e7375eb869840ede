/** Means, with and without clusters: start at {@link dev.weighbridge.measurements.statistics.mean.MeanEstimate}. */
@NullMarked
package dev.weighbridge.measurements.statistics.mean;

import org.jspecify.annotations.NullMarked;
