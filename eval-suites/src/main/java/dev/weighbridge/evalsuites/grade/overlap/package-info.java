/** Graders that measure how far an answer overlaps with a reference: start at {@link dev.weighbridge.evalsuites.grade.overlap.OverlapGraders}. */
@NullMarked
package dev.weighbridge.evalsuites.grade.overlap;

import org.jspecify.annotations.NullMarked;
