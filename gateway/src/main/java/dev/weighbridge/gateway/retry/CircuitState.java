package dev.weighbridge.gateway.retry;

/** The state of one circuit, and what it becomes. Immutable; times are nanoseconds of the monotonic clock. */
sealed interface CircuitState {

    /** Requests pass; so many in a row have failed. */
    record Closed(int failures) implements CircuitState {}

    /** No request passes until then. */
    record Open(long untilNanos) implements CircuitState {}

    /** One request is under way to see whether it works again; if it is not heard of until then, another one may. */
    record HalfOpen(long untilNanos) implements CircuitState {}

    /** Nothing has happened yet. */
    static CircuitState first() {
        return new Closed(0);
    }

    /** Whether a request passes now. */
    default boolean passes(long nanos) {
        if (this instanceof Open open) {
            return open.untilNanos() - nanos <= 0;
        }
        return !(this instanceof HalfOpen probing) || probing.untilNanos() - nanos <= 0;
    }

    /** What it becomes when a request passes now. */
    default CircuitState passed(CircuitOptions options, long nanos) {
        return this instanceof Closed
                ? this
                : new HalfOpen(nanos + options.probeFor().toNanos());
    }

    /** What it becomes when a request that had passed is over. */
    default CircuitState after(Health health, CircuitOptions options, long nanos) {
        if (this instanceof Open) {
            // It had passed before the circuit opened; what it knows is known.
            return this;
        }
        return switch (health) {
            case WORKING -> first();
            case UNTOLD -> this instanceof HalfOpen ? new Open(nanos) : this;
            case FAILED -> failed(options, nanos);
        };
    }

    private CircuitState failed(CircuitOptions options, long nanos) {
        int failures = this instanceof Closed closed ? closed.failures() + 1 : options.failures();
        return failures < options.failures()
                ? new Closed(failures)
                : new Open(nanos + options.openFor().toNanos());
    }
}
