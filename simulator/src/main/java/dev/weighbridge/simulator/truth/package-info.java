/** What the simulator did and when: start at {@link dev.weighbridge.simulator.truth.TruthLog}. */
@NullMarked
package dev.weighbridge.simulator.truth;

import org.jspecify.annotations.NullMarked;
