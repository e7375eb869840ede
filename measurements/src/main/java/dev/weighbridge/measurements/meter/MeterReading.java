package dev.weighbridge.measurements.meter;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Usage;
import java.util.Optional;

/**
 * What a gateway counted of one probe, and what is counted here.
 *
 * @param id the exchange's id
 * @param probe what was asked
 * @param exchange what came back
 * @param local tokens as they are counted here
 */
record MeterReading(String id, MeterProbe probe, Exchange exchange, LocalTokens local) {

    static MeterReading of(String id, MeterProbe probe, Exchange exchange) {
        return new MeterReading(id, probe, exchange, LocalTokens.of(probe, exchange));
    }

    boolean streamed() {
        return probe.request().stream();
    }

    boolean delivered() {
        return exchange.outcome().delivered();
    }

    /** Whether the gateway had to report usage: it was asked to, and nothing cut the answer off. */
    boolean owesUsage() {
        return delivered() && (!streamed() || probe.request().includeUsage());
    }

    Optional<Usage> usage() {
        return delivered() ? exchange.reportedUsage() : Optional.empty();
    }

    /** Input tokens as reported; 0 where they are unknown, which {@link #counted()} tells apart. */
    long input() {
        return usage().map(Usage::promptTokens).orElse(0L);
    }

    long output() {
        return usage().map(Usage::completionTokens).orElse(0L);
    }

    long reasoning() {
        return usage().map(Usage::reasoningTokens).orElse(0L);
    }

    long cached() {
        return usage().map(Usage::cachedTokens).orElse(0L);
    }

    /** Whether both counts were reported and the input is not 0, which no request has. */
    boolean counted() {
        return usage().filter(usage -> usage.promptTokens() != null && usage.completionTokens() != null)
                        .isPresent()
                && input() > 0;
    }

    /** Whether counts were reported that say nothing was read. */
    boolean zero() {
        return usage().filter(usage -> usage.promptTokens() != null).isPresent() && input() <= 0;
    }
}
