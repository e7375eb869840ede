/** Incumbent against candidate, workload by workload: start at {@link dev.weighbridge.measurements.verdict.decision.Decider}. */
@NullMarked
package dev.weighbridge.measurements.verdict.decision;

import org.jspecify.annotations.NullMarked;
