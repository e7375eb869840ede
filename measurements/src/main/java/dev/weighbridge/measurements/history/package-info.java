/**
 * Verdicts and values of earlier runs, and what drifts over them:
 * {@link dev.weighbridge.measurements.history.HistoryFile} keeps them and {@link dev.weighbridge.measurements.history.Trends}
 * reads them. Only {@code HistoryFile} reads and writes files.
 */
@NullMarked
package dev.weighbridge.measurements.history;

import org.jspecify.annotations.NullMarked;
