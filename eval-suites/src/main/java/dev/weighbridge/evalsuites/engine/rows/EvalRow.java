package dev.weighbridge.evalsuites.engine.rows;

import static java.util.Objects.requireNonNull;

import dev.weighbridge.evalsuites.engine.EvalItem;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.measurements.run.JournalLine.Recalled;
import org.jspecify.annotations.Nullable;

/**
 * What became of an item in the end.
 *
 * @param attempts how often it was asked to an end, at least 1
 * @param exchangeId the id of the last attempt's exchange
 * @param exchange the last attempt's exchange
 * @param recalled where it comes from, where it was taken from an earlier run; null where it was asked for in this one
 */
public record EvalRow(
        EvalItem item,
        int attempts,
        String exchangeId,
        Exchange exchange,
        @Nullable Recalled recalled) {
    /** A row that was asked for. */
    public EvalRow(EvalItem item, int attempts, String exchangeId, Exchange exchange) {
        this(item, attempts, exchangeId, exchange, null);
    }

    public EvalRow {
        requireNonNull(item, "item is null");
        requireNonNull(exchangeId, "exchangeId is null");
        requireNonNull(exchange, "exchange is null");
    }
}
