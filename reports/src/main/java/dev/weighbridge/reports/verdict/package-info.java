/**
 * The verdict that lies in a run folder, as pages show it: start at
 * {@link dev.weighbridge.reports.verdict.ShownVerdict}.
 */
@NullMarked
package dev.weighbridge.reports.verdict;

import org.jspecify.annotations.NullMarked;
