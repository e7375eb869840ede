/**
 * Which request of an evaluation is sent when, and what follows from its answer, without any I/O: start at {@link
 * dev.weighbridge.evalsuites.engine.EvalEngine}.
 */
@NullMarked
package dev.weighbridge.evalsuites.engine;

import org.jspecify.annotations.NullMarked;
