/**
 * The only I/O of this module, over OkHttp: start at {@link dev.weighbridge.gateway.client.GatewayClient}, and at {@link
 * dev.weighbridge.gateway.client.CatalogueClient} for its models and ledger.
 */
@NullMarked
package dev.weighbridge.gateway.client;

import org.jspecify.annotations.NullMarked;
