/**
 * Suites as JUnit tests, one for each case: start at {@link dev.weighbridge.evalsuites.junit.EvalSuite}. The one package
 * that needs JUnit, which whoever uses it has on the test class path.
 */
@NullMarked
package dev.weighbridge.evalsuites.junit;

import org.jspecify.annotations.NullMarked;
