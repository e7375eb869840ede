/** What is kept of meters in a run folder: start at {@link dev.weighbridge.measurements.meter.file.MeterFile}. */
@NullMarked
package dev.weighbridge.measurements.meter.file;

import org.jspecify.annotations.NullMarked;
