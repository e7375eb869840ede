/** Renderings of a run: start at {@link dev.weighbridge.reports.Reports}. */
@NullMarked
package dev.weighbridge.reports;

import org.jspecify.annotations.NullMarked;
