/**
 * What a rate limit is found to be: {@link dev.weighbridge.measurements.limits.LimitFinding} is the result, made of the
 * {@link dev.weighbridge.measurements.limits.ProbeLog}. Values only.
 */
@NullMarked
package dev.weighbridge.measurements.limits;

import org.jspecify.annotations.NullMarked;
