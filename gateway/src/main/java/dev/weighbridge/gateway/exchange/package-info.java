/** What one exchange with a gateway was: start reading at {@link dev.weighbridge.gateway.exchange.Exchange}. */
@NullMarked
package dev.weighbridge.gateway.exchange;

import org.jspecify.annotations.NullMarked;
