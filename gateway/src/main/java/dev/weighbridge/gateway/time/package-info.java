/** Time as it is injected: {@link dev.weighbridge.gateway.time.NanoClock}. */
@NullMarked
package dev.weighbridge.gateway.time;

import org.jspecify.annotations.NullMarked;
