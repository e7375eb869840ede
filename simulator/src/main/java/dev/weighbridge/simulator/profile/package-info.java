/** What a simulated gateway is, as data: start at {@link dev.weighbridge.simulator.profile.GatewayProfile}. */
@NullMarked
package dev.weighbridge.simulator.profile;

import org.jspecify.annotations.NullMarked;
