/** Asks the models that help to grade: start at {@link dev.weighbridge.evalsuites.engine.help.run.HelperRun}. */
@NullMarked
package dev.weighbridge.evalsuites.engine.help.run;

import org.jspecify.annotations.NullMarked;
