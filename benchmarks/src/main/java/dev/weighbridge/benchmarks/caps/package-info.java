/** Whether caps hold in a storm: {@link dev.weighbridge.benchmarks.caps.CapsCommand}. */
@NullMarked
package dev.weighbridge.benchmarks.caps;

import org.jspecify.annotations.NullMarked;
