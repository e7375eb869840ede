/** The run folder and its journal, the I/O of this module: start at {@code RunFolder}. */
@NullMarked
package dev.weighbridge.measurements.run;

import org.jspecify.annotations.NullMarked;
