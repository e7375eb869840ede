/** What an evaluation asks of whom, and in which order: start at {@link dev.weighbridge.evalsuites.engine.plan.EvalPlan}. */
@NullMarked
package dev.weighbridge.evalsuites.engine.plan;

import org.jspecify.annotations.NullMarked;
