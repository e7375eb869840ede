/** Suites from files of any known format: start at {@link dev.weighbridge.evalsuites.suite.load.Suites}. */
@NullMarked
package dev.weighbridge.evalsuites.suite.load;

import org.jspecify.annotations.NullMarked;
