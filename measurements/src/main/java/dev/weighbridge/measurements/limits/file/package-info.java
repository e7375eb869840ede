/**
 * What is kept of limits, in a run's folder and from run to run: {@link
 * dev.weighbridge.measurements.limits.file.TargetLimits} is what is kept of one target, {@link
 * dev.weighbridge.measurements.limits.file.LimitsFile} and {@link
 * dev.weighbridge.measurements.limits.file.KeptLimits} keep it. Does I/O.
 */
@NullMarked
package dev.weighbridge.measurements.limits.file;

import org.jspecify.annotations.NullMarked;
