/**
 * What a run comes to: judged against its baseline, written into its folder and told in lines. Start at
 * {@link dev.weighbridge.weigh.verdict.JudgedRun}.
 */
@NullMarked
package dev.weighbridge.weigh.verdict;

import org.jspecify.annotations.NullMarked;
