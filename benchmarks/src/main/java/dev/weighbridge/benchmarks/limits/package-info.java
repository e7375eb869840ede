/** How well limits are found: {@link dev.weighbridge.benchmarks.limits.LimitsCommand} is the entry point. */
@NullMarked
package dev.weighbridge.benchmarks.limits;

import org.jspecify.annotations.NullMarked;
