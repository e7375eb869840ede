/** Cases that are asked more than once: start at {@link dev.weighbridge.measurements.statistics.repeats.RepeatedScores}. */
@NullMarked
package dev.weighbridge.measurements.statistics.repeats;

import org.jspecify.annotations.NullMarked;
