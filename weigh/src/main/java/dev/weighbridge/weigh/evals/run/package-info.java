/** An evaluation that the command line runs: start at {@link dev.weighbridge.weigh.evals.run.Evaluation}. */
@NullMarked
package dev.weighbridge.weigh.evals.run;

import org.jspecify.annotations.NullMarked;
