/** A scripted server and a Gatling run inside the test's own process. */
@NullMarked
package dev.weighbridge.simulations.testing;

import org.jspecify.annotations.NullMarked;
