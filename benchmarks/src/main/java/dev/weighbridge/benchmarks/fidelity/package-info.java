/** Weighs the instrument: start at {@link dev.weighbridge.benchmarks.fidelity.FidelityCommand}. */
@NullMarked
package dev.weighbridge.benchmarks.fidelity;

import org.jspecify.annotations.NullMarked;
