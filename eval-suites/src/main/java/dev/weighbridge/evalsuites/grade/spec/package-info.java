/** What a type of grader is and how it reads its settings: start at {@link dev.weighbridge.evalsuites.grade.spec.GraderType}. */
@NullMarked
package dev.weighbridge.evalsuites.grade.spec;

import org.jspecify.annotations.NullMarked;
