package dev.weighbridge.measurements.metrics;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Usage;
import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.measurements.run.Consumption;
import dev.weighbridge.measurements.run.Reserved;
import dev.weighbridge.measurements.run.WorstCase;
import dev.weighbridge.measurements.summary.Spent;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one target used up: settled exchanges by their bill, all else at its worst case. Not thread-safe. */
final class SpentTally {
    private final @Nullable TokenPrice price;
    private final Map<String, WorstCase> inFlight = new HashMap<>();
    private Amount settled = Amount.NOTHING;
    private @Nullable Money reportedCost;

    /** Requests, tokens and money together. */
    private record Amount(long requests, long tokens, Money money) {
        static final Amount NOTHING = new Amount(0, 0, Money.ZERO);

        static Amount of(WorstCase worst) {
            return new Amount(worst.requests(), worst.tokens(), worst.money());
        }

        Amount plus(Amount other) {
            return new Amount(requests + other.requests, tokens + other.tokens, money.plus(other.money));
        }
    }

    SpentTally(@Nullable TokenPrice price) {
        this.price = price;
    }

    void promised(Reserved reserved) {
        inFlight.put(reserved.id(), reserved.worst());
    }

    void settled(String id, Exchange exchange) {
        WorstCase worst = inFlight.remove(id);
        Usage usage = exchange.usage();
        settled = settled.plus(used(exchange, worst == null ? new WorstCase(1, 0, Money.ZERO) : worst));
        if (usage != null && usage.cost() != null) {
            reportedCost = reportedCost == null ? usage.cost() : reportedCost.plus(usage.cost());
        }
    }

    Spent spent(String target) {
        Amount all = inFlight.values().stream().map(Amount::of).reduce(settled, Amount::plus);
        return new Spent(target, all.requests, inFlight.size(), all.tokens, all.money, reportedCost);
    }

    private Amount used(Exchange exchange, WorstCase worst) {
        TokenPrice rates = price;
        return Amount.of(rates == null ? worst : Consumption.of(exchange, worst, rates));
    }
}
