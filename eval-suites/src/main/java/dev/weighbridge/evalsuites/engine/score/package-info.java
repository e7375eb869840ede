/** How right each target was, as a fold over graded rows: start at {@link dev.weighbridge.evalsuites.engine.score.EvalScores}. */
@NullMarked
package dev.weighbridge.evalsuites.engine.score;

import org.jspecify.annotations.NullMarked;
