/** Limits, looked for through Gatling: start at {@link dev.weighbridge.simulations.limits.ProbedLimits}. */
@NullMarked
package dev.weighbridge.simulations.limits;

import org.jspecify.annotations.NullMarked;
