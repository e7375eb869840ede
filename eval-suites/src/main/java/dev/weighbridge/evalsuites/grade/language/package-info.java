/** Tells the language of an answer: start at {@link dev.weighbridge.evalsuites.grade.language.LanguageGuess}. */
@NullMarked
package dev.weighbridge.evalsuites.grade.language;

import org.jspecify.annotations.NullMarked;
