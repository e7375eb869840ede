/** A run against its baseline: start at {@link dev.weighbridge.measurements.verdict.gate.Gate}. */
@NullMarked
package dev.weighbridge.measurements.verdict.gate;

import org.jspecify.annotations.NullMarked;
