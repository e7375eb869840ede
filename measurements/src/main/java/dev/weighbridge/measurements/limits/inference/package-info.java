/**
 * From a log of probes to what kind of limiter it was and with which numbers: {@link
 * dev.weighbridge.measurements.limits.inference.Inference} is the entry point. No I/O.
 *
 * <p>A hypothesis is a family of limiters with its numbers in a box. For each request the box and the request's time, which
 * is known to lie between its sending and its answer, bound how much of the limit was in use; what the gateway decided
 * then bounds the limit. Boxes that explain the decisions are divided until they are as sharp as the times are.
 */
@NullMarked
package dev.weighbridge.measurements.limits.inference;

import org.jspecify.annotations.NullMarked;
