/** The gateways known by name: start at {@link dev.weighbridge.gateway.provider.Provider}. */
@NullMarked
package dev.weighbridge.gateway.provider;

import org.jspecify.annotations.NullMarked;
