/**
 * The suites that a comparison's workloads name: start at {@link dev.weighbridge.evalsuites.workload.WorkloadSuites}.
 */
@NullMarked
package dev.weighbridge.evalsuites.workload;

import org.jspecify.annotations.NullMarked;
