/**
 * What to do under a limit: {@link dev.weighbridge.measurements.limits.strategy.Advisor} is the entry point, {@link
 * dev.weighbridge.measurements.limits.strategy.Advice} the result, made by replaying clients over the limiter that was
 * found. No I/O.
 */
@NullMarked
package dev.weighbridge.measurements.limits.strategy;

import org.jspecify.annotations.NullMarked;
