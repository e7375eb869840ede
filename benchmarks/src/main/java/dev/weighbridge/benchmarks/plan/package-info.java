/** How often a plan's interval holds what a run then uses: start at {@link dev.weighbridge.benchmarks.plan.PlanBenchmark}. */
@NullMarked
package dev.weighbridge.benchmarks.plan;

import org.jspecify.annotations.NullMarked;
