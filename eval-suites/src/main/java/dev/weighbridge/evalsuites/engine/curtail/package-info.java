/**
 * Asks a suite no further once no answer to the rest can change its verdicts: start at {@link
 * dev.weighbridge.evalsuites.engine.curtail.SettledSuites}.
 */
@NullMarked
package dev.weighbridge.evalsuites.engine.curtail;

import org.jspecify.annotations.NullMarked;
