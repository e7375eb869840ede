/** What providers claim, checked through Gatling: start at {@link dev.weighbridge.simulations.claims.CheckedClaims}. */
@NullMarked
package dev.weighbridge.simulations.claims;

import org.jspecify.annotations.NullMarked;
