/**
 * A run in few words, kept so that later runs can be judged against it. A run folder is read into a
 * {@link dev.weighbridge.measurements.baseline.RunProjection}; {@link dev.weighbridge.measurements.baseline.BaselineFile}
 * keeps one as a baseline, and {@link dev.weighbridge.measurements.baseline.GateInputs} sets a run beside it.
 *
 * <p>Holds no text of a prompt or an answer and no key. Only {@code BaselineFile} reads and writes files.
 */
@NullMarked
package dev.weighbridge.measurements.baseline;

import org.jspecify.annotations.NullMarked;
