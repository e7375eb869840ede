/** Judges against people and each other: start at {@link dev.weighbridge.measurements.statistics.agreement.Kappa}. */
@NullMarked
package dev.weighbridge.measurements.statistics.agreement;

import org.jspecify.annotations.NullMarked;
