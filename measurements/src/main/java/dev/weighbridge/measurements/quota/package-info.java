/**
 * What limits let through beside the traffic that a team states: start at {@link dev.weighbridge.measurements.quota.Quotas}.
 */
@NullMarked
package dev.weighbridge.measurements.quota;

import org.jspecify.annotations.NullMarked;
