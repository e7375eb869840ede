/**
 * Whether and when a request is sent again, decided without doing it: start at {@link
 * dev.weighbridge.gateway.retry.RetryPolicy}.
 */
@NullMarked
package dev.weighbridge.gateway.retry;

import org.jspecify.annotations.NullMarked;
