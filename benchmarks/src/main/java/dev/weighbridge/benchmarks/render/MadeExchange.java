package dev.weighbridge.benchmarks.render;

import dev.weighbridge.gateway.exchange.Arrivals;
import dev.weighbridge.gateway.exchange.Choice;
import dev.weighbridge.gateway.exchange.ErrorKind;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Finish;
import dev.weighbridge.gateway.exchange.GatewayError;
import dev.weighbridge.gateway.exchange.Identity;
import dev.weighbridge.gateway.exchange.Marks;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.exchange.ResponseHead;
import dev.weighbridge.gateway.exchange.Usage;
import dev.weighbridge.gateway.exchange.WireCounts;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/** Exchanges from which others are made. */
final class MadeExchange {
    private static final Identity PRIME = new Identity("chatcmpl-1", "acme/swift-8b", "Prime", "fp_prime");

    private MadeExchange() {}

    /** An answer in so many pieces, a millisecond apart. */
    static Exchange answered(int pieces) {
        long[] arrivals =
                LongStream.range(1, pieces + 1L).map(i -> i * 1_000_000).toArray();
        long last = arrivals[pieces - 1];
        long first = arrivals[0];
        Marks marks = new Marks(0, 0, 1L, 2L, first, first, first, last, last + 1, Arrivals.of(arrivals));
        Finish stop = new Finish(Finish.Reason.STOP, "stop");
        return new Exchange(
                marks,
                new ResponseHead(200, List.of()),
                new Outcome.Completed(Finish.Reason.STOP),
                List.of(new Choice(0, "The answer is 2.", "", "", List.of(), stop)),
                "The",
                new Usage(21L, (long) pieces, 21L + pieces, null, null, null, null, Usage.Placement.EMPTY_CHOICES),
                PRIME,
                new WireCounts(4000, pieces + 2, 0, pieces, 0, 1, true),
                Set.of());
    }

    /** A rate limit. */
    static Exchange limited() {
        GatewayError error = new GatewayError(null, null, "Rate limit exceeded", ErrorKind.RATE_LIMIT, null);
        return new Exchange(
                new Marks(0, 0, 1L, 2L, null, null, null, null, 3, Arrivals.of()),
                new ResponseHead(429, List.of()),
                new Outcome.RateLimited(Outcome.Limit.REQUESTS, true, error),
                List.of(),
                "",
                null,
                Identity.UNKNOWN,
                new WireCounts(200, 0, 0, 0, 0, 1, false),
                Set.of());
    }
}
