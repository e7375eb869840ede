package dev.weighbridge.evalsuites.junit;

import static java.util.Objects.requireNonNull;

import dev.weighbridge.evalsuites.engine.rows.EvalRow;

/** What became of a case. */
sealed interface Ended {
    /**
     * It was asked, and is not asked again.
     *
     * @param because why not; in the words of the policy that retries
     */
    record Asked(EvalRow row, String because) implements Ended {
        public Asked {
            requireNonNull(row, "row is null");
            requireNonNull(because, "because is null");
        }
    }

    /** It was not asked to an end. */
    record Unasked(String because) implements Ended {
        public Unasked {
            requireNonNull(because, "because is null");
        }
    }

    /** Whether an answer came. */
    default boolean delivered() {
        return this instanceof Asked asked && asked.row().exchange().outcome().delivered();
    }
}
