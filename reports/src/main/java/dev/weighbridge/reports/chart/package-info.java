/**
 * Charts as data for Apache ECharts: start at {@link dev.weighbridge.reports.chart.SpectrumChart} and
 * {@link dev.weighbridge.reports.chart.LoadChart}.
 */
@NullMarked
package dev.weighbridge.reports.chart;

import org.jspecify.annotations.NullMarked;
