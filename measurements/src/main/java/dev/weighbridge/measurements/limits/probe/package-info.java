/**
 * Finding a limit with as few requests as can be: {@link dev.weighbridge.measurements.limits.probe.LimitProber} is the
 * entry point. It does no I/O and keeps no clock.
 */
@NullMarked
package dev.weighbridge.measurements.limits.probe;

import org.jspecify.annotations.NullMarked;
