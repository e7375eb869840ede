/**
 * Rate limiters as rules: {@link dev.weighbridge.measurements.limits.model.LimiterModel} is the entry point, a {@link
 * dev.weighbridge.measurements.limits.model.RunningLimiter} says whether a request would have been admitted. No I/O.
 */
@NullMarked
package dev.weighbridge.measurements.limits.model;

import org.jspecify.annotations.NullMarked;
