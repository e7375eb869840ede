/**
 * Numbers and foreign text as a reader sees them: start at {@link dev.weighbridge.reports.text.Numbers} and
 * {@link dev.weighbridge.reports.text.Visible}.
 */
@NullMarked
package dev.weighbridge.reports.text;

import org.jspecify.annotations.NullMarked;
