package dev.weighbridge.measurements.cost;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.measurements.run.Bill;
import org.jspecify.annotations.Nullable;

/** What one case cost on one target, attempts and repeats together, and how its answers were graded. Not thread-safe. */
final class CaseCost {
    private @Nullable String cluster;
    private Money money = Money.ZERO;
    private int requests;
    private int unknown;
    private int billed;
    private long inputTokens;
    private long outputTokens;
    private int graded;
    private int right;
    private boolean notGradable;

    /** Adds a request; null money is unknown. */
    void sent(Exchange exchange, @Nullable Money cost) {
        requests++;
        if (cost == null) {
            unknown++;
        } else {
            money = money.plus(cost);
        }
        Bill.of(exchange.usage()).ifPresent(bill -> {
            billed++;
            inputTokens += bill.promptTokens();
            outputTokens += bill.completionTokens();
        });
    }

    /** Adds an answer; null where it could not be graded. */
    void graded(@Nullable String sharing, @Nullable Boolean isRight) {
        cluster = sharing;
        if (isRight == null) {
            notGradable = true;
            return;
        }
        graded++;
        right += isRight ? 1 : 0;
    }

    /** What it belongs to that is independent of others: the cases it shares something with, or itself. */
    String piece(String name) {
        return cluster == null ? "case " + name : "cluster " + cluster;
    }

    /** Whether an answer came of which nothing is known. */
    boolean notGradable() {
        return notGradable;
    }

    /** The share of right answers; only where one was graded. */
    double rightShare() {
        return (double) right / graded;
    }

    Money money() {
        return money;
    }

    int requests() {
        return requests;
    }

    int unknown() {
        return unknown;
    }

    int billed() {
        return billed;
    }

    long inputTokens() {
        return inputTokens;
    }

    long outputTokens() {
        return outputTokens;
    }

    int graded() {
        return graded;
    }

    int right() {
        return right;
    }
}
