/** Folds over a journal of exchanges: start at {@link dev.weighbridge.measurements.metrics.Summariser}. */
@NullMarked
package dev.weighbridge.measurements.metrics;

import org.jspecify.annotations.NullMarked;
