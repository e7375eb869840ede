/**
 * Whether what a gateway says of its limits is true: {@link dev.weighbridge.measurements.limits.honesty.Honesty} is the
 * result. No I/O.
 */
@NullMarked
package dev.weighbridge.measurements.limits.honesty;

import org.jspecify.annotations.NullMarked;
