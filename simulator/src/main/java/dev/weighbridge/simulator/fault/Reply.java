package dev.weighbridge.simulator.fault;

import static java.util.Objects.requireNonNull;

import dev.weighbridge.simulator.limit.LimitKind;
import dev.weighbridge.simulator.limit.LimitStyle;
import dev.weighbridge.simulator.wire.ErrorEnvelope;
import dev.weighbridge.simulator.wire.WireError;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What kind of response a request gets. */
public sealed interface Reply {
    /** The model's answer, at the model's pace. */
    record Answer() implements Reply {}

    /** The model's answer with the same gap between all events. */
    record Drip(Duration gap) implements Reply {}

    /** The model's answer as one JSON body although a stream was asked for. */
    record WholeAnswer() implements Reply {}

    /**
     * An error status instead of an answer.
     *
     * @param envelope the body's shape; the profile's own where empty
     * @param headers more response headers, e.g. {@code Retry-After}
     */
    record ErrorStatus(WireError error, Optional<ErrorEnvelope> envelope, Map<String, String> headers)
            implements Reply {
        public ErrorStatus {
            requireNonNull(error, "error is null");
            requireNonNull(envelope, "envelope is null");
            headers = Map.copyOf(headers);
        }
    }

    /**
     * A refusal such as a rate limit makes.
     *
     * @param kind the reason it gives
     * @param style how it tells of the limit; the profile's own where empty
     * @param untilNext how long until the next is admitted, where that depends on no day and no other request
     */
    record Limited(LimitKind kind, Optional<LimitStyle> style, Duration untilNext) implements Reply {
        public Limited {
            requireNonNull(kind, "kind is null");
            requireNonNull(style, "style is null");
            requireNonNull(untilNext, "untilNext is null");
        }
    }

    /** Status 200 with an error as its JSON body. */
    record ErrorInside200(WireError error) implements Reply {}

    /** Status 200 with a page of HTML. */
    record HtmlPage() implements Reply {}

    /** Status 200 with an event stream that ends at once. */
    record EmptyStream() implements Reply {}

    /**
     * A redirect.
     *
     * @param status 301, 302, 307 or 308
     * @param location where to
     */
    record Redirect(int status, String location) implements Reply {}
}
