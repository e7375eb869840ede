/** Quantiles and ratios of times: start at {@link dev.weighbridge.measurements.statistics.latency.QuantileInterval} and {@link dev.weighbridge.measurements.statistics.latency.PairedRatio}. */
@NullMarked
package dev.weighbridge.measurements.statistics.latency;

import org.jspecify.annotations.NullMarked;
