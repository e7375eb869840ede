/**
 * The only I/O of this module, over OkHttp: start at {@link dev.weighbridge.gateway.client.GatewayClient}, and at {@link
 * dev.weighbridge.gateway.client.ModelList} for the models of a gateway.
 */
@NullMarked
package dev.weighbridge.gateway.client;

import org.jspecify.annotations.NullMarked;
