/** Server-sent events from bytes, whatever their split: start at {@link dev.weighbridge.gateway.sse.SseReader}. */
@NullMarked
package dev.weighbridge.gateway.sse;

import org.jspecify.annotations.NullMarked;
