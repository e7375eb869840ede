/** What a run found, ready to be rendered: start at {@link dev.weighbridge.measurements.summary.Summary}. */
@NullMarked
package dev.weighbridge.measurements.summary;

import org.jspecify.annotations.NullMarked;
