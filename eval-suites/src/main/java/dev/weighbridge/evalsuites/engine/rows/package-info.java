/** The rows of an evaluation, as a fold over a run's journal: start at {@link dev.weighbridge.evalsuites.engine.rows.EvalRows}. */
@NullMarked
package dev.weighbridge.evalsuites.engine.rows;

import org.jspecify.annotations.NullMarked;
