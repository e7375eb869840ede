/**
 * What a grader gets and what it says, as values: start at {@link dev.weighbridge.evalsuites.grade.Grader}. What makes
 * graders of checks stands in {@code grade.cases}.
 */
@NullMarked
package dev.weighbridge.evalsuites.grade;

import org.jspecify.annotations.NullMarked;
