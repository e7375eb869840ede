/** What every simulation shows Gatling: start at {@link dev.weighbridge.simulations.front.Front}. */
@NullMarked
package dev.weighbridge.simulations.front;

import org.jspecify.annotations.NullMarked;
