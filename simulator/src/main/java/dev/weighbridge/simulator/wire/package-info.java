/** The simulator's own encoder of answers, chunks and errors; it shares nothing with the decoder under test. */
@NullMarked
package dev.weighbridge.simulator.wire;

import org.jspecify.annotations.NullMarked;
