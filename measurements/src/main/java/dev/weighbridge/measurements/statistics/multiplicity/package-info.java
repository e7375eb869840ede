/** Many tests at once: start at {@link dev.weighbridge.measurements.statistics.multiplicity.AdjustedP}. */
@NullMarked
package dev.weighbridge.measurements.statistics.multiplicity;

import org.jspecify.annotations.NullMarked;
