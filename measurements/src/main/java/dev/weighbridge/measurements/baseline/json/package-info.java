/**
 * Lines of JSON that look the same everywhere, and their strict reading:
 * {@link dev.weighbridge.measurements.baseline.json.Line} and {@link dev.weighbridge.measurements.baseline.json.Fields}.
 */
@NullMarked
package dev.weighbridge.measurements.baseline.json;

import org.jspecify.annotations.NullMarked;
