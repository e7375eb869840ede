/** An embedded gateway with known behaviour: start at {@code Simulator}. */
@NullMarked
package dev.weighbridge.simulator;

import org.jspecify.annotations.NullMarked;
