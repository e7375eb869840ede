/**
 * Drives an engine over a port that asks, on a real clock or a made-up one: start at {@link
 * dev.weighbridge.evalsuites.engine.drive.EvalRun}.
 */
@NullMarked
package dev.weighbridge.evalsuites.engine.drive;

import org.jspecify.annotations.NullMarked;
