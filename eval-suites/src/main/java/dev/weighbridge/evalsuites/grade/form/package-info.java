/** Graders of how long an answer is and whether it declines: start at {@link dev.weighbridge.evalsuites.grade.form.FormGraders}. */
@NullMarked
package dev.weighbridge.evalsuites.grade.form;

import org.jspecify.annotations.NullMarked;
