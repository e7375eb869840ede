/**
 * Answers of earlier runs in the place of requests: start at {@link dev.weighbridge.evalsuites.engine.recall.Recall}.
 */
@NullMarked
package dev.weighbridge.evalsuites.engine.recall;

import org.jspecify.annotations.NullMarked;
