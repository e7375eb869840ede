/** The command {@code weigh report}: start at {@link dev.weighbridge.weigh.report.ReportCommand}. */
@NullMarked
package dev.weighbridge.weigh.report;

import org.jspecify.annotations.NullMarked;
