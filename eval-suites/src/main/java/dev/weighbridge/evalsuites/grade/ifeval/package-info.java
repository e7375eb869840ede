/** The verifiable instructions of IFEval: start at {@link dev.weighbridge.evalsuites.grade.ifeval.IfEvalGraders}. */
@NullMarked
package dev.weighbridge.evalsuites.grade.ifeval;

import org.jspecify.annotations.NullMarked;
