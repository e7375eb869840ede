/** Exact money and token prices: start at {@link dev.weighbridge.gateway.price.TokenPrice}. */
@NullMarked
package dev.weighbridge.gateway.price;

import org.jspecify.annotations.NullMarked;
