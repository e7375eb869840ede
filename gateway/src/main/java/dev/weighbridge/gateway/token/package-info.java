/** Counting tokens here, for where a gateway does not say: {@link dev.weighbridge.gateway.token.TokenCounter}. */
@NullMarked
package dev.weighbridge.gateway.token;

import org.jspecify.annotations.NullMarked;
