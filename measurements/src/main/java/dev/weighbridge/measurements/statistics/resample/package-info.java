/** Sign flips and the bootstrap: start at {@link dev.weighbridge.measurements.statistics.resample.SignFlip} and {@link dev.weighbridge.measurements.statistics.resample.Bootstrap}. */
@NullMarked
package dev.weighbridge.measurements.statistics.resample;

import org.jspecify.annotations.NullMarked;
