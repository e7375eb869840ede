/** Two sides, measured: start at {@link dev.weighbridge.measurements.verdict.sample.Sample}. */
@NullMarked
package dev.weighbridge.measurements.verdict.sample;

import org.jspecify.annotations.NullMarked;
