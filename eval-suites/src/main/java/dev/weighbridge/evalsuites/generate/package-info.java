/**
 * Makes the cases of our own suites: start at {@link dev.weighbridge.evalsuites.generate.OwnSuites}. The same code always
 * makes the same files.
 */
@NullMarked
package dev.weighbridge.evalsuites.generate;

import org.jspecify.annotations.NullMarked;
