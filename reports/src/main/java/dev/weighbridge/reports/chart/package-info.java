/**
 * Charts as data for Apache ECharts: start at {@link dev.weighbridge.reports.chart.SpectrumChart},
 * {@link dev.weighbridge.reports.chart.LoadChart}, {@link dev.weighbridge.reports.chart.AccuracyChart},
 * {@link dev.weighbridge.reports.chart.AnswererChart} and {@link dev.weighbridge.reports.chart.TimelineChart}.
 */
@NullMarked
package dev.weighbridge.reports.chart;

import org.jspecify.annotations.NullMarked;
