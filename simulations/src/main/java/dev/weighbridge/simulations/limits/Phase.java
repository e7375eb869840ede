package dev.weighbridge.simulations.limits;

import dev.weighbridge.measurements.limits.probe.Prober;
import dev.weighbridge.simulations.setup.Access;
import java.util.function.IntFunction;

/**
 * One stretch of what a target is asked.
 *
 * @param name what it is called in the journal
 * @param prober who decides what is sent
 * @param asked who each of its requests goes to, by its number
 */
record Phase(String name, Prober prober, IntFunction<Access> asked) {}
