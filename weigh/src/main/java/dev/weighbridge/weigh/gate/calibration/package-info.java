/**
 * How often the gate errs on what targets really answered: start at
 * {@link dev.weighbridge.weigh.gate.calibration.Calibration}.
 */
@NullMarked
package dev.weighbridge.weigh.gate.calibration;

import org.jspecify.annotations.NullMarked;
