/** Broken responses by the million: start at {@link dev.weighbridge.benchmarks.fuzz.FuzzCommand}. */
@NullMarked
package dev.weighbridge.benchmarks.fuzz;

import org.jspecify.annotations.NullMarked;
