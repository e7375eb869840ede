/** Suites of cases on the command line: start at {@link dev.weighbridge.weigh.evals.EvalsCommand}. */
@NullMarked
package dev.weighbridge.weigh.evals;

import org.jspecify.annotations.NullMarked;
