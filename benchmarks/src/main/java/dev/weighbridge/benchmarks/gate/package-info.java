/**
 * How often the gate fails runs in which nothing changed, and how often it sees what did:
 * {@link dev.weighbridge.benchmarks.gate.GateAaCommand} and {@link dev.weighbridge.benchmarks.gate.GateAbCommand} are the
 * entry points.
 */
@NullMarked
package dev.weighbridge.benchmarks.gate;

import org.jspecify.annotations.NullMarked;
