/** Rows of known data sets as suites: start at {@link dev.weighbridge.evalsuites.suite.rows.IfEvalRows} and {@link dev.weighbridge.evalsuites.suite.rows.BfclRows}. */
@NullMarked
package dev.weighbridge.evalsuites.suite.rows;

import org.jspecify.annotations.NullMarked;
