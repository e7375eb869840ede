/**
 * Finding limits that others made, in front of the simulator: start at {@link
 * dev.weighbridge.benchmarks.limitsreal.LimitsRealCommand}.
 */
@NullMarked
package dev.weighbridge.benchmarks.limitsreal;

import org.jspecify.annotations.NullMarked;
