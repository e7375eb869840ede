package dev.weighbridge.simulator.script;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One thing a response does at its time, which is given in nanoseconds from the start of the model's work. */
public sealed interface Step {

    /** When it is due. */
    long atNanos();

    /** Does it. */
    void play(Stage stage);

    /** Status and headers. */
    record Head(long atNanos, boolean alone) implements Step {
        @Override
        public void play(Stage stage) {
            stage.head(alone);
        }
    }

    /** Bytes of the body and what a reader learns from them. */
    final class Emit implements Step {
        private final long atNanos;
        private final byte[] bytes;
        private final Told told;

        Emit(long atNanos, byte[] bytes, Told told) {
            this.atNanos = atNanos;
            this.bytes = bytes;
            this.told = told;
        }

        @Override
        public long atNanos() {
            return atNanos;
        }

        /** The bytes, not copied; nobody changes them. */
        public byte[] bytes() {
            return bytes;
        }

        /** What their reader knows after the last of them. */
        public Told told() {
            return told;
        }

        @Override
        public void play(Stage stage) {
            stage.emit(this);
        }
    }

    /**
     * The end in good order.
     *
     * @param last bytes that complete the response, empty where it needs none
     */
    record End(long atNanos, Optional<Emit> last) implements Step {
        End(long atNanos) {
            this(atNanos, Optional.empty());
        }

        @Override
        public void play(Stage stage) {
            stage.end(last);
        }
    }

    /** The end of the connection in the middle of the body. */
    record Cut(long atNanos) implements Step {
        @Override
        public void play(Stage stage) {
            stage.cut();
        }
    }

    /** A reset of the connection. */
    record Reset(long atNanos) implements Step {
        @Override
        public void play(Stage stage) {
            stage.reset();
        }
    }

    /** Silence, or comments only, for ever. */
    record Stall(long atNanos, boolean comments) implements Step {
        @Override
        public void play(Stage stage) {
            stage.stall(comments);
        }
    }

    /**
     * What some bytes tell.
     *
     * @param tokenEvents how many token-bearing events they complete
     * @param tokens how many tokens those carry
     * @param finishReason the finish reason, null where they have none
     * @param usage whether they tell the usage
     * @param error whether they tell an error
     */
    record Told(int tokenEvents, int tokens, @Nullable String finishReason, boolean usage, boolean error) {
        static final Told NOTHING = new Told(0, 0, null, false, false);
        static final Told ERROR = new Told(0, 0, null, false, true);

        static Told tokens(int events, int tokens, boolean usage) {
            return new Told(events, tokens, null, usage, false);
        }

        static Told finish(@Nullable String reason, boolean usage) {
            return new Told(0, 0, reason, usage, false);
        }

        Told withFinish(String reason) {
            return new Told(tokenEvents, tokens, reason, usage, error);
        }
    }
}
