/** Whether a gateway counts tokens as it should: start at {@link dev.weighbridge.measurements.meter.MeterProbing}. */
@NullMarked
package dev.weighbridge.measurements.meter;

import org.jspecify.annotations.NullMarked;
