/** Graders of numbers, dates, amounts with units and lists: start at {@link dev.weighbridge.evalsuites.grade.number.NumberGraders}. */
@NullMarked
package dev.weighbridge.evalsuites.grade.number;

import org.jspecify.annotations.NullMarked;
