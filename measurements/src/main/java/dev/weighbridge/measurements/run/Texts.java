package dev.weighbridge.measurements.run;

import dev.weighbridge.gateway.exchange.Arrivals;
import dev.weighbridge.gateway.exchange.Choice;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Marks;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.exchange.ToolCall;
import dev.weighbridge.gateway.exchange.WireCounts;

/** Takes what was said out of an exchange and leaves how it went, or the other way about. */
final class Texts {
    private Texts() {}

    static Exchange without(Exchange exchange) {
        Outcome outcome = exchange.outcome() instanceof Outcome.Refused ? new Outcome.Refused("") : exchange.outcome();
        return new Exchange(
                exchange.marks(),
                exchange.head(),
                outcome,
                exchange.choices().stream().map(Texts::without).toList(),
                "",
                exchange.usage(),
                exchange.identity(),
                exchange.wire(),
                exchange.notes(),
                exchange.rateLimits());
    }

    /** What was said, without how it went. */
    static Exchange untimed(Exchange exchange) {
        return new Exchange(
                new Marks(0, 0, null, null, null, null, null, null, 0, Arrivals.of()),
                null,
                exchange.outcome(),
                exchange.choices(),
                "",
                null,
                exchange.identity(),
                new WireCounts(0, 0, 0, 0, 0, 0, false),
                exchange.notes());
    }

    private static Choice without(Choice choice) {
        return new Choice(
                choice.index(),
                "",
                "",
                "",
                choice.toolCalls().stream()
                        .map(call -> new ToolCall(call.id(), call.name(), ""))
                        .toList(),
                choice.finish());
    }
}
