/** What tests of the engine share: start at {@link dev.weighbridge.evalsuites.engine.testing.TestingAsker}. */
@NullMarked
package dev.weighbridge.evalsuites.engine.testing;

import org.jspecify.annotations.NullMarked;
