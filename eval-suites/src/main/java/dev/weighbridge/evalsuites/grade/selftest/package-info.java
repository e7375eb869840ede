/** Tests the graders of a suite against themselves, without a request: start at {@link dev.weighbridge.evalsuites.grade.selftest.SelfTest}. */
@NullMarked
package dev.weighbridge.evalsuites.grade.selftest;

import org.jspecify.annotations.NullMarked;
