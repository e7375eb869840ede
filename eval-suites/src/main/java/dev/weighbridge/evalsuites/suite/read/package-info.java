/** Reads suites of our own format: start at {@link dev.weighbridge.evalsuites.suite.read.SuiteFile}. */
@NullMarked
package dev.weighbridge.evalsuites.suite.read;

import org.jspecify.annotations.NullMarked;
