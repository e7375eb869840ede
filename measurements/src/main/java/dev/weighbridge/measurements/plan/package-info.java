/** What will be sent and when, decided before it is: start at {@link dev.weighbridge.measurements.plan.LoadScript}. */
@NullMarked
package dev.weighbridge.measurements.plan;

import org.jspecify.annotations.NullMarked;
