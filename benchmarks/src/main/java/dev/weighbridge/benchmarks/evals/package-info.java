/**
 * Weighs the evaluations of the command line, a process of its own, against simulated gateways in another: start at {@link
 * dev.weighbridge.benchmarks.evals.SpeedCommand}.
 */
@NullMarked
package dev.weighbridge.benchmarks.evals;

import org.jspecify.annotations.NullMarked;
