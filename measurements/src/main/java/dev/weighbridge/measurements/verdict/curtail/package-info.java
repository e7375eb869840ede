/**
 * Whether answers to come can still change what is said of a workload: start at
 * {@link dev.weighbridge.measurements.verdict.curtail.Outlook}.
 */
@NullMarked
package dev.weighbridge.measurements.verdict.curtail;

import org.jspecify.annotations.NullMarked;
