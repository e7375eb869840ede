package dev.weighbridge.measurements.statistics;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.Function;

/**
 * What a sample says of a number, or why it says nothing. A statistic that the sample does not carry is
 * {@link Undefined}; it is never 0 and never NaN. Wrong arguments (a count below 0, arrays of unequal length, NaN) are
 * errors of the caller instead and throw {@link IllegalArgumentException}.
 *
 * @param <T> what is known where it is defined
 */
public sealed interface Statistic<T> {

    /** A statistic that the sample carries. */
    record Defined<T>(T value) implements Statistic<T> {
        public Defined {
            requireNonNull(value, "value is null");
        }
    }

    /**
     * A statistic that the sample does not carry.
     *
     * @param reason why, as a clause that can follow a colon, such as {@code fewer than 2 clusters}
     */
    record Undefined<T>(String reason) implements Statistic<T> {
        public Undefined {
            requireNonNull(reason, "reason is null");
        }
    }

    /** A defined statistic. */
    static <T> Statistic<T> of(T value) {
        return new Defined<>(value);
    }

    /** An undefined statistic. */
    static <T> Statistic<T> undefined(String reason) {
        return new Undefined<>(reason);
    }

    /** Whether the sample carries it. */
    default boolean isDefined() {
        return this instanceof Defined;
    }

    /** What follows from it; undefined for the same reason where it is undefined. */
    default <R> Statistic<R> map(Function<? super T, ? extends R> step) {
        return flatMap(value -> new Defined<>(step.apply(value)));
    }

    /** What follows from it where that may be undefined as well. */
    default <R> Statistic<R> flatMap(Function<? super T, Statistic<R>> step) {
        if (this instanceof Defined<T> defined) {
            return step.apply(defined.value());
        }
        return new Undefined<>(((Undefined<T>) this).reason());
    }

    /** Its value; empty where it is undefined. */
    default Optional<T> asOptional() {
        return this instanceof Defined<T> defined ? Optional.of(defined.value()) : Optional.empty();
    }

    /**
     * Its value.
     *
     * @throws IllegalStateException with the reason where it is undefined
     */
    default T orElseThrow() {
        if (this instanceof Defined<T> defined) {
            return defined.value();
        }
        throw new IllegalStateException(((Undefined<T>) this).reason());
    }
}
