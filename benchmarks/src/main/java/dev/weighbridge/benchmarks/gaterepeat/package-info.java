/**
 * The gate in a clean clone: start at {@link dev.weighbridge.benchmarks.gaterepeat.GateRepeatCommand}.
 */
@NullMarked
package dev.weighbridge.benchmarks.gaterepeat;

import org.jspecify.annotations.NullMarked;
