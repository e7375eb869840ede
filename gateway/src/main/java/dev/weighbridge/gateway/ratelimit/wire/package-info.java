/** How responses spell limits and waits: start at {@link dev.weighbridge.gateway.ratelimit.wire.RateLimitReader}. */
@NullMarked
package dev.weighbridge.gateway.ratelimit.wire;

import org.jspecify.annotations.NullMarked;
