package dev.weighbridge.gateway.catalogue;

import java.util.Optional;
import java.util.function.Function;

/**
 * What came of asking a gateway for a thing. No part of it ever holds the key. Immutable.
 *
 * @param <T> the thing
 */
public sealed interface Reply<T> {

    /** The thing itself; empty where it was not given. */
    default Optional<T> thing() {
        return Optional.empty();
    }

    /** This reply with another thing in its place, made of the one given. */
    <R> Reply<R> map(Function<? super T, ? extends R> function);

    /** The gateway gave it. */
    record Given<T>(T value) implements Reply<T> {
        @Override
        public Optional<T> thing() {
            return Optional.of(value);
        }

        @Override
        public <R> Reply<R> map(Function<? super T, ? extends R> function) {
            return new Given<>(function.apply(value));
        }
    }

    /**
     * The key was refused, is missing, or may not ask this.
     *
     * @param status 401 or 403
     * @param message the gateway's words
     */
    record Unauthorized<T>(int status, String message) implements Reply<T> {
        @Override
        public <R> Reply<R> map(Function<? super T, ? extends R> function) {
            return new Unauthorized<>(status, message);
        }
    }

    /**
     * The gateway does not have it: there is no such path, or something else is there.
     *
     * @param status the status, e.g. 404, or 200 where the body is another thing
     */
    record NotOffered<T>(int status) implements Reply<T> {
        @Override
        public <R> Reply<R> map(Function<? super T, ? extends R> function) {
            return new NotOffered<>(status);
        }
    }

    /**
     * The gateway did not give it this time, e.g. for a limit or an error of its own.
     *
     * @param status the status, e.g. 429 or 500
     * @param message the gateway's words
     */
    record Failed<T>(int status, String message) implements Reply<T> {
        /** Whether asking again later may help: a limit, a timeout or an error of the gateway's own. */
        public boolean passing() {
            return status == 408 || status == 425 || status == 429 || status >= 500;
        }

        @Override
        public <R> Reply<R> map(Function<? super T, ? extends R> function) {
            return new Failed<>(status, message);
        }
    }

    /** There was no answer from a gateway; {@code because} is a reason a user understands, in one line. */
    record Unreachable<T>(String because) implements Reply<T> {
        @Override
        public <R> Reply<R> map(Function<? super T, ? extends R> function) {
            return new Unreachable<>(because);
        }
    }
}
