/**
 * What a plan will probably use up, and whether it fits the caps and quotas: start at
 * {@link dev.weighbridge.measurements.forecast.Forecast}.
 */
@NullMarked
package dev.weighbridge.measurements.forecast;

import org.jspecify.annotations.NullMarked;
