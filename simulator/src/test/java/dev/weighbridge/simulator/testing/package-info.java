/** A client that sees bytes: {@link dev.weighbridge.simulator.testing.RawClient}. */
@NullMarked
package dev.weighbridge.simulator.testing;

import org.jspecify.annotations.NullMarked;
