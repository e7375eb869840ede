/** Two targets on the same cases: start at {@link dev.weighbridge.measurements.statistics.paired.PairTable} and {@link dev.weighbridge.measurements.statistics.paired.PairedScores}. */
@NullMarked
package dev.weighbridge.measurements.statistics.paired;

import org.jspecify.annotations.NullMarked;
