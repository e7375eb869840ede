/** From checks and cases to grades: start at {@link dev.weighbridge.evalsuites.grade.cases.CaseGrader}. */
@NullMarked
package dev.weighbridge.evalsuites.grade.cases;

import org.jspecify.annotations.NullMarked;
