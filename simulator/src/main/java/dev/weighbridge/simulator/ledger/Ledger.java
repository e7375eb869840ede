package dev.weighbridge.simulator.ledger;

import dev.weighbridge.gateway.price.Money;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The books of a gateway's one customer. Not thread-safe: the event loop owns it. */
public final class Ledger {
    private final Billing billing;
    private final Map<String, KeyUse> keys = new HashMap<>();
    private Money used = Money.ZERO;

    /** Books in which nothing is used yet. */
    public Ledger(Billing billing) {
        this.billing = billing;
    }

    /** What was bought. */
    public Money bought() {
        return billing.bought();
    }

    /** What all keys used. */
    public Money used() {
        return used;
    }

    /** What is left; negative where answers cost more than there was. */
    public Money balance() {
        return billing.bought().minus(used);
    }

    /** What a key used; nothing for one that was never seen. */
    public KeyUse of(String key) {
        return keys.computeIfAbsent(key, unseen -> new KeyUse());
    }

    /** Charges an answer that is over. */
    public void charge(String key, String model, Money amount, Instant at) {
        used = used.plus(amount);
        of(key).charge(model, amount, at);
    }

    /** Counts a request to a free model that was let pass. */
    public void countFree(String key, Instant at) {
        of(key).countFree(at);
    }

    /**
     * Whether there is credit for a request.
     *
     * @param free whether its model is
     * @param worst the most it may cost as far as it says so itself
     */
    public Verdict verdict(String key, boolean free, Money worst) {
        Money balance = balance();
        if (free) {
            return billing.freeStopsBelowZero() && balance.picoUsd() < 0 ? Verdict.EMPTY : Verdict.GRANTED;
        }
        if (balance.picoUsd() <= 0) {
            return Verdict.EMPTY;
        }
        if (billing.keyLimit()
                .filter(most -> of(key).total().compareTo(most) >= 0)
                .isPresent()) {
            return Verdict.KEY_LIMIT;
        }
        return worst.compareTo(balance) > 0 ? Verdict.TOO_DEAR : Verdict.GRANTED;
    }

    /** Whether there is credit. */
    public enum Verdict {
        /** There is. */
        GRANTED,
        /** There is none. */
        EMPTY,
        /** The key spent all it may. */
        KEY_LIMIT,
        /** There is some, but not for as many tokens as were asked for. */
        TOO_DEAR
    }
}
