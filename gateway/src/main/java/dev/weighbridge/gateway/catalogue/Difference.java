package dev.weighbridge.gateway.catalogue;

import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How an amount a response reported and the ledger's compare. Immutable.
 *
 * @param <T> a token count or money
 */
public sealed interface Difference<T> {

    /** Both say the same. */
    record Equal<T>(T value) implements Difference<T> {}

    /** They differ; {@code by} is the ledger's less the reported one, above zero where the ledger has more. */
    record Differs<T>(T reported, T ledger, T by) implements Difference<T> {}

    /** They cannot be compared. */
    record Unknown<T>(Side missing) implements Difference<T> {}

    /** Who gave no amount, or one below zero. */
    enum Side {
        /** The response. */
        REPORTED,
        /** The ledger. */
        LEDGER,
        /** Both. */
        BOTH
    }

    /** Compares two amounts, of which those that are no amount count as missing. */
    static <T> Difference<T> of(
            @Nullable T reported, @Nullable T ledger, Predicate<T> amount, BinaryOperator<T> minus) {
        T first = reported != null && amount.test(reported) ? reported : null;
        T second = ledger != null && amount.test(ledger) ? ledger : null;
        if (first == null || second == null) {
            return new Unknown<>(first != null ? Side.LEDGER : second != null ? Side.REPORTED : Side.BOTH);
        }
        return first.equals(second) ? new Equal<>(first) : new Differs<>(first, second, minus.apply(second, first));
    }
}
