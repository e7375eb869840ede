/**
 * A model as judge, without asking it: prompts, the reading of grades, both orders. Start at
 * {@link dev.weighbridge.evalsuites.grade.judge.RubricJudge} and {@link dev.weighbridge.evalsuites.grade.judge.PairJudge}.
 */
@NullMarked
package dev.weighbridge.evalsuites.grade.judge;

import org.jspecify.annotations.NullMarked;
