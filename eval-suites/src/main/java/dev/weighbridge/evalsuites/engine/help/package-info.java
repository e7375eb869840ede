/**
 * What models that help to grade are asked, and what they said, as folds over a run's journal: start at {@link
 * dev.weighbridge.evalsuites.engine.help.HelperAnswers} to read a run and at {@link
 * dev.weighbridge.evalsuites.engine.help.HelperQuestions} to go on with one.
 */
@NullMarked
package dev.weighbridge.evalsuites.engine.help;

import org.jspecify.annotations.NullMarked;
