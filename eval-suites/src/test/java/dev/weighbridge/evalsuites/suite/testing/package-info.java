/** What tests of suites share: start at {@link dev.weighbridge.evalsuites.suite.testing.Rendered}. */
@NullMarked
package dev.weighbridge.evalsuites.suite.testing;

import org.jspecify.annotations.NullMarked;
