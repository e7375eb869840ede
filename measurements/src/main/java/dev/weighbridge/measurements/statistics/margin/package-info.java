/** Not worse than a margin allows: start at {@link dev.weighbridge.measurements.statistics.margin.NonInferiority}. */
@NullMarked
package dev.weighbridge.measurements.statistics.margin;

import org.jspecify.annotations.NullMarked;
