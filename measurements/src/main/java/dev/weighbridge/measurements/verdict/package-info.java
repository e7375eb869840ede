/**
 * What verdicts rest on: what is compared, margins and policy. A gate starts at
 * {@link dev.weighbridge.measurements.verdict.gate.Gate}, a decision at
 * {@link dev.weighbridge.measurements.verdict.decision.Decider}.
 *
 * <p>All is pure. In a gate the base is the baseline and the candidate this run. In a decision the base is the candidate
 * target and the other side the incumbent, since the question is whether the incumbent may stay.
 */
@NullMarked
package dev.weighbridge.measurements.verdict;

import org.jspecify.annotations.NullMarked;
