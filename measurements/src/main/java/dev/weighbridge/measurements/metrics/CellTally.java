package dev.weighbridge.measurements.metrics;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.measurements.comparison.Slo;
import org.jspecify.annotations.Nullable;

/** What one cell has seen so far. Not thread-safe. */
final class CellTally {
    final Counts outcomes = new Counts();
    final Latencies latencies = new Latencies();
    final Values scheduleDelay = new Values();
    final UsageTally usage;
    private int requests;
    private int judged;
    private int met;
    private int left;

    CellTally(@Nullable TokenPrice price) {
        usage = new UsageTally(price);
    }

    void add(Exchange exchange, TokenFlow flow, Slo slo) {
        Outcome outcome = exchange.outcome();
        requests++;
        outcomes.add(outcome.label());
        usage.add(exchange);
        judged += outcome instanceof Outcome.Censored ? 0 : 1;
        met += ServiceLevel.met(slo, exchange, flow) ? 1 : 0;
        if (left(exchange)) {
            left++;
            scheduleDelay.add((double) exchange.marks().scheduleDelayNanos());
        }
        if (outcome.delivered()) {
            latencies.add(exchange, flow);
        }
    }

    void addAll(CellTally other) {
        outcomes.addAll(other.outcomes);
        latencies.addAll(other.latencies);
        scheduleDelay.addAll(other.scheduleDelay);
        usage.addAll(other.usage);
        requests += other.requests;
        judged += other.judged;
        met += other.met;
        left += other.left;
    }

    int requests() {
        return requests;
    }

    /** Scheduled and not censored. */
    int judged() {
        return judged;
    }

    int met() {
        return met;
    }

    /** Requests that were sent, or tried to be. */
    int left() {
        return left;
    }

    /** Whether the request got as far as the HTTP engine: one that was dropped before it was due never did. */
    private static boolean left(Exchange exchange) {
        Outcome outcome = exchange.outcome();
        boolean dropped = outcome instanceof Outcome.Censored || outcome instanceof Outcome.Cancelled;
        return !dropped || exchange.wire().sends() > 0;
    }
}
