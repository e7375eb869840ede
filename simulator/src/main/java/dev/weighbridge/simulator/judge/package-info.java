/** Models that judge the answers of others: start at {@link dev.weighbridge.simulator.judge.JudgeRequest}. */
@NullMarked
package dev.weighbridge.simulator.judge;

import org.jspecify.annotations.NullMarked;
