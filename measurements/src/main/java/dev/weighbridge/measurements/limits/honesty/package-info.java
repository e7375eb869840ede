/**
 * Whether what a gateway says of its limits is true: {@link
 * dev.weighbridge.measurements.limits.honesty.HonestyJudge} makes the {@link
 * dev.weighbridge.measurements.limits.honesty.Honesty} of a log, {@link
 * dev.weighbridge.measurements.limits.honesty.HonestyProber} the requests that show it. No I/O.
 */
@NullMarked
package dev.weighbridge.measurements.limits.honesty;

import org.jspecify.annotations.NullMarked;
