/** A gateway for tests: {@link dev.weighbridge.measurements.limits.testing.TestingGateway}. */
@NullMarked
package dev.weighbridge.measurements.limits.testing;

import org.jspecify.annotations.NullMarked;
