/** Drives a load script with a simulation's virtual users: start at {@link dev.weighbridge.simulations.load.LoadRun}. */
@NullMarked
package dev.weighbridge.simulations.load;

import org.jspecify.annotations.NullMarked;
