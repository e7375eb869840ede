/** What a sample says, before anyone judges: start at {@link dev.weighbridge.measurements.verdict.finding.Finder}. */
@NullMarked
package dev.weighbridge.measurements.verdict.finding;

import org.jspecify.annotations.NullMarked;
