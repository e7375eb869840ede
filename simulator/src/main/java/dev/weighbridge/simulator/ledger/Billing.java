package dev.weighbridge.simulator.ledger;

import static java.util.Objects.requireNonNull;

import dev.weighbridge.gateway.price.Money;
import java.time.Duration;
import java.util.Optional;

/**
 * How a gateway deals with its one customer's money. All keys of the gateway spend the same credit.
 *
 * @param bought the credit bought before the start
 * @param charging what is charged for answers that do not end well
 * @param freeStopsBelowZero whether a negative balance stops free models as well, as OpenRouter
 * @param freeAllowance the free requests of a day, unlimited where empty
 * @param keyLimit the most the key may spend, unlimited where empty
 * @param managementKey a fake key that may ask for the account's credit and nothing else; none where empty
 * @param tells whether {@code /key}, {@code /credits}, {@code /generation} and {@code /models/…/endpoints} exist
 * @param indexDelay how long a generation cannot be looked up after its end
 */
public record Billing(
        Money bought,
        Charging charging,
        boolean freeStopsBelowZero,
        Optional<FreeAllowance> freeAllowance,
        Optional<Money> keyLimit,
        Optional<String> managementKey,
        boolean tells,
        IndexDelay indexDelay) {
    /** Ten thousand dollars, more than any run spends; what was sent is charged, and nothing is told. */
    public static final Billing SILENT = new Billing(
            new Money(10_000_000_000_000_000L),
            Charging.SENT,
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            IndexDelay.NONE);

    /** The same told as OpenRouter tells it; an answer that ends with an error is free there, as documented. */
    public static final Billing OPENROUTER = new Billing(
            SILENT.bought,
            new Charging(Charged.SENT, Charged.NOTHING),
            true,
            Optional.empty(),
            Optional.empty(),
            Optional.of("sk-or-v1-simulated-management"),
            true,
            new IndexDelay(1, Duration.ZERO));

    public Billing {
        requireNonNull(bought, "bought is null");
        requireNonNull(charging, "charging is null");
        requireNonNull(freeAllowance, "freeAllowance is null");
        requireNonNull(keyLimit, "keyLimit is null");
        requireNonNull(managementKey, "managementKey is null");
        requireNonNull(indexDelay, "indexDelay is null");
    }

    /** The same with another starting credit. */
    public Billing withCredit(Money other) {
        return new Billing(
                other, charging, freeStopsBelowZero, freeAllowance, keyLimit, managementKey, tells, indexDelay);
    }

    /** The same with other charges for what does not end well. */
    public Billing with(Charging other) {
        return new Billing(
                bought, other, freeStopsBelowZero, freeAllowance, keyLimit, managementKey, tells, indexDelay);
    }

    /** The same with so many free requests a day. */
    public Billing with(FreeAllowance other) {
        return new Billing(
                bought, charging, freeStopsBelowZero, Optional.of(other), keyLimit, managementKey, tells, indexDelay);
    }

    /** The same with a most that the key may spend. */
    public Billing withKeyLimit(Money most) {
        return new Billing(
                bought,
                charging,
                freeStopsBelowZero,
                freeAllowance,
                Optional.of(most),
                managementKey,
                tells,
                indexDelay);
    }

    /** The same with generations that are found later. */
    public Billing with(IndexDelay other) {
        return new Billing(bought, charging, freeStopsBelowZero, freeAllowance, keyLimit, managementKey, tells, other);
    }
}
