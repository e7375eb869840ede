package dev.weighbridge.measurements.run;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.price.TokenPrice;
import java.util.Optional;

/** What an exchange used up of what was set aside for it: the one rule of the caps and of the report. */
public final class Consumption {
    private Consumption() {}

    /**
     * Requests by how often it was sent; tokens and money by its usage, the price list and the gateway's own figure where
     * that is higher. Where usage is missing the worst case of its sends stands.
     */
    public static WorstCase of(Exchange exchange, WorstCase reserved, TokenPrice price) {
        return known(exchange, price)
                .orElseGet(() -> reserved.ofSends(Math.max(1, exchange.wire().sends())));
    }

    /** What it cost where that is known, with nothing for what is free; empty where usage is missing. */
    public static Optional<Money> money(Exchange exchange, TokenPrice price) {
        if (Bill.of(exchange.usage()).isEmpty() && (price.free() || unanswered(exchange))) {
            return Optional.of(Money.ZERO);
        }
        return known(exchange, price).map(WorstCase::money);
    }

    /** Whether nothing can have been generated, or a limit let nothing be. */
    public static boolean unanswered(Exchange exchange) {
        boolean limited = exchange.outcome() instanceof Outcome.RateLimited
                && exchange.wire().tokenEvents() == 0;
        return limited || neverGenerated(exchange.outcome());
    }

    private static Optional<WorstCase> known(Exchange exchange, TokenPrice price) {
        int sends = Math.max(1, exchange.wire().sends());
        if (neverGenerated(exchange.outcome())) {
            return Optional.of(new WorstCase(sends, 0, Money.ZERO));
        }
        return Bill.of(exchange.usage())
                .map(sent -> new WorstCase(
                        sends,
                        sends * sent.tokens(),
                        charged(exchange, sent.at(price)).times(sends)));
    }

    private static Money charged(Exchange exchange, Money listed) {
        return exchange.reportedUsage()
                .flatMap(usage -> Optional.ofNullable(usage.cost()))
                .filter(reported -> reported.compareTo(listed) > 0)
                .orElse(listed);
    }

    /** An error status or a connection never made: gateways bill what they generated, and nothing was. */
    private static boolean neverGenerated(Outcome outcome) {
        if (outcome instanceof Outcome.ConnectionError failed) {
            return failed.phase() == Outcome.Phase.CONNECT;
        }
        if (outcome instanceof Outcome.Timeout timeout) {
            return timeout.timer() == Outcome.Timer.CONNECT;
        }
        return outcome instanceof Outcome.HttpError;
    }
}
