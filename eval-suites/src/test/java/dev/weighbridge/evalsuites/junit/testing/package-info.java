/** What the tests of the JUnit front are run with. */
@NullMarked
package dev.weighbridge.evalsuites.junit.testing;

import org.jspecify.annotations.NullMarked;
