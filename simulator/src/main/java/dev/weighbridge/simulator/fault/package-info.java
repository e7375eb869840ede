/** Misbehaviour on demand: a {@link dev.weighbridge.simulator.fault.FaultScript} gives each request a {@link dev.weighbridge.simulator.fault.Behaviour}. */
@NullMarked
package dev.weighbridge.simulator.fault;

import org.jspecify.annotations.NullMarked;
