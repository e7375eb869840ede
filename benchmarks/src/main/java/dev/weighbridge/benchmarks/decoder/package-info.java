/** How fast chat streams are decoded: start at {@link dev.weighbridge.benchmarks.decoder.DecoderCommand}. */
@NullMarked
package dev.weighbridge.benchmarks.decoder;

import org.jspecify.annotations.NullMarked;
