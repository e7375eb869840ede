/** Suites of cases and what is checked of their answers, as values: start at {@link dev.weighbridge.evalsuites.suite.Suite}. */
@NullMarked
package dev.weighbridge.evalsuites.suite;

import org.jspecify.annotations.NullMarked;
