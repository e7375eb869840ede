package dev.weighbridge.evalsuites.engine.rows;

import static java.util.Objects.requireNonNull;

import dev.weighbridge.evalsuites.engine.EvalItem;
import dev.weighbridge.gateway.exchange.Exchange;

/**
 * What became of an item in the end.
 *
 * @param attempts how often it was asked to an end, at least 1
 * @param exchangeId the id of the last attempt's exchange
 * @param exchange the last attempt's exchange
 */
public record EvalRow(EvalItem item, int attempts, String exchangeId, Exchange exchange) {
    public EvalRow {
        requireNonNull(item, "item is null");
        requireNonNull(exchangeId, "exchangeId is null");
        requireNonNull(exchange, "exchange is null");
    }
}
