/** Graders that compare texts: start at {@link dev.weighbridge.evalsuites.grade.text.TextGraders}. */
@NullMarked
package dev.weighbridge.evalsuites.grade.text;

import org.jspecify.annotations.NullMarked;
