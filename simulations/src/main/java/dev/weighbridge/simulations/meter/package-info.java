/** Whether meters tell the truth, asked through Gatling: start at {@link dev.weighbridge.simulations.meter.CheckedMeters}. */
@NullMarked
package dev.weighbridge.simulations.meter;

import org.jspecify.annotations.NullMarked;
