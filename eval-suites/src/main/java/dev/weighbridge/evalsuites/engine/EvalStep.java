package dev.weighbridge.evalsuites.engine;

import static java.util.Objects.requireNonNull;

/** What an engine wants done next. */
public sealed interface EvalStep {

    /**
     * Send this now, without waiting for earlier ones.
     *
     * @param attempt 1 for the first sending of the item; what was in flight when a process died does not count
     */
    record Send(EvalItem item, int attempt) implements EvalStep {
        public Send {
            requireNonNull(item, "item is null");
        }
    }

    /**
     * Ask again at this time, or when a request has completed, whichever is first.
     *
     * @param untilNanos on the clock that the engine is told; {@link Long#MAX_VALUE} for a completion alone
     */
    record Wait(long untilNanos) implements EvalStep {}

    /**
     * Nothing more is to be sent, and nothing is in flight.
     *
     * @param complete whether every item has its row
     * @param because why not, in one line; empty where it is complete
     */
    record Done(boolean complete, String because) implements EvalStep {
        public Done {
            requireNonNull(because, "because is null");
        }
    }
}
