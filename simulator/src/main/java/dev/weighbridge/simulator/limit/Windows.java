package dev.weighbridge.simulator.limit;

import java.time.Duration;

/** What limits over windows have in common. */
final class Windows {
    private Windows() {}

    static void check(long limit, Duration window) {
        if (limit < 0 || window.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "limit is " + limit + " in " + window + ", must be 0 or more in at least 1 ms");
        }
    }
}
