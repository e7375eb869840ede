/** What statistics give back: start at {@link dev.weighbridge.measurements.statistics.Statistic}. */
@NullMarked
package dev.weighbridge.measurements.statistics;

import org.jspecify.annotations.NullMarked;
