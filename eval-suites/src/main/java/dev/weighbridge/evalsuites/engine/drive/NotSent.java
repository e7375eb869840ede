package dev.weighbridge.evalsuites.engine.drive;

import dev.weighbridge.gateway.exchange.Arrivals;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Identity;
import dev.weighbridge.gateway.exchange.Marks;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.exchange.WireCounts;
import java.util.List;
import java.util.Set;

/** The exchange of a request that never left. */
public final class NotSent {
    private NotSent() {}

    /** One that was cancelled for this reason, at this moment of the monotonic clock. */
    public static Exchange because(String reason, long nowNanos) {
        return new Exchange(
                new Marks(nowNanos, nowNanos, null, null, null, null, null, null, nowNanos, Arrivals.of()),
                null,
                new Outcome.Cancelled(reason),
                List.of(),
                "",
                null,
                Identity.UNKNOWN,
                new WireCounts(0, 0, 0, 0, 0, 0, false),
                Set.of());
    }
}
