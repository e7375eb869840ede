/** How many cases it takes: start at {@link dev.weighbridge.measurements.statistics.power.NonInferiorityPlan} and {@link dev.weighbridge.measurements.statistics.power.DifferencePlan}. */
@NullMarked
package dev.weighbridge.measurements.statistics.power;

import org.jspecify.annotations.NullMarked;
