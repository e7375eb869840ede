/** Folds over a journal of exchanges: start at {@code Summariser}. */
@NullMarked
package dev.weighbridge.measurements.metrics;

import org.jspecify.annotations.NullMarked;
