package dev.weighbridge.evalsuites.claims;

import static java.util.Objects.requireNonNull;

import dev.weighbridge.gateway.dialect.Dialect;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.ResponseHead;
import java.util.List;

/**
 * One call and what came back, as it was read and as it stood on the wire.
 *
 * @param id the exchange's id in the journal
 * @param call the call's name in its suite
 * @param dialect how it was asked
 * @param model the model that was asked
 * @param exchange what was read
 * @param body what stood on the wire, decoded as UTF-8 and with any key redacted; perhaps cut
 */
public record Observation(String id, String call, Dialect dialect, String model, Exchange exchange, String body) {

    public Observation {
        requireNonNull(exchange, "exchange is null");
        requireNonNull(body, "body is null");
    }

    /** The status of the response; 0 where there was none. */
    int status() {
        ResponseHead head = exchange.head();
        return head == null ? 0 : head.status();
    }

    /** Whether an answer was delivered. */
    boolean answered() {
        return exchange.outcome().delivered();
    }

    /** The events of the body, or the body itself where it is no stream, as JSON. */
    List<WireEvent> events() {
        return WireEvent.of(body);
    }
}
