/** Looking before the end: start at {@link dev.weighbridge.measurements.statistics.sequential.EProcess}. */
@NullMarked
package dev.weighbridge.measurements.statistics.sequential;

import org.jspecify.annotations.NullMarked;
