/** Tests of how responses spell limits and waits. */
@NullMarked
package dev.weighbridge.gateway.ratelimit.wire;

import org.jspecify.annotations.NullMarked;
