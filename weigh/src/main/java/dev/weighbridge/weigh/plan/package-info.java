/** What a run would use up, before anything is sent: start at {@link dev.weighbridge.weigh.plan.PlanCommand}. */
@NullMarked
package dev.weighbridge.weigh.plan;

import org.jspecify.annotations.NullMarked;
