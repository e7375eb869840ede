package dev.weighbridge.measurements.forecast;

import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.meter.MeterEffort;

/**
 * What a target is asked besides load and evals, at most.
 *
 * @param ofLimit requests to find its rate limit and to check what is said of it
 * @param ofMeter requests to check how it counts tokens
 */
record SideRequests(long ofLimit, long ofMeter) {

    static SideRequests of(Comparison comparison, Target target) {
        int search = target.limits().requests();
        return new SideRequests(
                target.limits().probe() ? search + search / 2 : 0,
                comparison.meter() ? MeterEffort.of(target).requestsAtMost() : 0);
    }

    long all() {
        return ofLimit + ofMeter;
    }

    /** {@code at most 105 requests to find its limit, 18 to check its meter}. */
    String words() {
        String limit = ofLimit == 0 ? "" : ofLimit + " requests to find its limit";
        String meter = ofMeter == 0 ? "" : ofMeter + (ofLimit == 0 ? " requests" : "") + " to check its meter";
        return "at most " + limit + (limit.isEmpty() || meter.isEmpty() ? "" : ", ") + meter;
    }
}
