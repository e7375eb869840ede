/** A response as timed steps, without any I/O: start at {@link dev.weighbridge.simulator.script.StreamSteps}. */
@NullMarked
package dev.weighbridge.simulator.script;

import org.jspecify.annotations.NullMarked;
