/** Rate limits of a simulated gateway: start at {@link dev.weighbridge.simulator.limit.Limit}. */
@NullMarked
package dev.weighbridge.simulator.limit;

import org.jspecify.annotations.NullMarked;
