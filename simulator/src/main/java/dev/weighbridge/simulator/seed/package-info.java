/** Random sources that a seed decides: start at {@link dev.weighbridge.simulator.seed.Seeds}. */
@NullMarked
package dev.weighbridge.simulator.seed;

import org.jspecify.annotations.NullMarked;
