/** The text a simulated model answers: start at {@link dev.weighbridge.simulator.answer.AnswerWriter}. */
@NullMarked
package dev.weighbridge.simulator.answer;

import org.jspecify.annotations.NullMarked;
