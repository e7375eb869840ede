/**
 * The simulations that {@code mvn gatling:test} runs: start at {@link
 * dev.weighbridge.simulations.StreamingLatencySimulation}.
 */
@NullMarked
package dev.weighbridge.simulations;

import org.jspecify.annotations.NullMarked;
