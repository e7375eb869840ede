/**
 * Holds the intervals of evaluations against the true accuracy of simulated models, run by run: start at {@link
 * dev.weighbridge.benchmarks.evalscoverage.CoverageCommand}.
 */
@NullMarked
package dev.weighbridge.benchmarks.evalscoverage;

import org.jspecify.annotations.NullMarked;
