/** Whether wrong meters are found and right ones are left alone: {@link dev.weighbridge.benchmarks.meters.MetersCommand}. */
@NullMarked
package dev.weighbridge.benchmarks.meters;

import org.jspecify.annotations.NullMarked;
