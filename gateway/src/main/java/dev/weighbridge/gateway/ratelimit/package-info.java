/** What a response says of limits and waits: start at {@link dev.weighbridge.gateway.ratelimit.RateLimits}. */
@NullMarked
package dev.weighbridge.gateway.ratelimit;

import org.jspecify.annotations.NullMarked;
