/** Weighs the instrument: start at {@link dev.weighbridge.simulations.fidelity.Fidelity}. */
@NullMarked
package dev.weighbridge.simulations.fidelity;

import org.jspecify.annotations.NullMarked;
