/** What gateways were seen to send, row by row of {@code docs/wire.md}, and what becomes of it. */
@NullMarked
package dev.weighbridge.gateway.wire;

import org.jspecify.annotations.NullMarked;
