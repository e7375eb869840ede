/** Summaries made by hand: start at {@link dev.weighbridge.reports.testing.Summaries}. */
@NullMarked
package dev.weighbridge.reports.testing;

import org.jspecify.annotations.NullMarked;
