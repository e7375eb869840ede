/** Asking gateways over the network, the only I/O of this module: {@link dev.weighbridge.gateway.client.ModelList}. */
@NullMarked
package dev.weighbridge.gateway.client;

import org.jspecify.annotations.NullMarked;
