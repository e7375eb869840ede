/** Suites that are asked through Gatling: start at {@link dev.weighbridge.simulations.evals.AskedSuites}. */
@NullMarked
package dev.weighbridge.simulations.evals;

import org.jspecify.annotations.NullMarked;
