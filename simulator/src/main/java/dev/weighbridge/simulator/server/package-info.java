/** The simulator on Netty, one event loop on loopback: start at {@link dev.weighbridge.simulator.server.GatewayServer}. */
@NullMarked
package dev.weighbridge.simulator.server;

import org.jspecify.annotations.NullMarked;
