/** A request for an answer, read from any dialect: start at {@link dev.weighbridge.simulator.call.ModelCall}. */
@NullMarked
package dev.weighbridge.simulator.call;

import org.jspecify.annotations.NullMarked;
