/**
 * The commands that judge stored runs: {@link dev.weighbridge.weigh.gate.GateCommand},
 * {@link dev.weighbridge.weigh.gate.BlessCommand} and {@link dev.weighbridge.weigh.gate.CalibrateCommand}.
 */
@NullMarked
package dev.weighbridge.weigh.gate;

import org.jspecify.annotations.NullMarked;
