/** A verdict as files for people and builds: start at {@link dev.weighbridge.measurements.verdict.written.WrittenVerdict}. */
@NullMarked
package dev.weighbridge.measurements.verdict.written;

import org.jspecify.annotations.NullMarked;
