/**
 * One Gatling action that streams, and the only place that knows Gatling's internals: start at {@link
 * dev.weighbridge.simulations.streaming.Streaming}.
 */
@NullMarked
package dev.weighbridge.simulations.streaming;

import org.jspecify.annotations.NullMarked;
