/** Graders of multiple choice: start at {@link dev.weighbridge.evalsuites.grade.choice.ChoiceGraders}. */
@NullMarked
package dev.weighbridge.evalsuites.grade.choice;

import org.jspecify.annotations.NullMarked;
