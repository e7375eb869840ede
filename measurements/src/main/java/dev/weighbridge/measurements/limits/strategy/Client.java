package dev.weighbridge.measurements.limits.strategy;

import dev.weighbridge.measurements.limits.strategy.Advice.SafeLoad;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;

/** What a client does with a call that was rejected. */
sealed interface Client {
    /** What it does next. */
    Step next(Rejection rejection, RandomGenerator random);

    /** What holds its requests back before they are sent. */
    default Pacer pacer() {
        return Pacer.none();
    }

    /**
     * A rejected try.
     *
     * @param tries how many tries of this call were rejected, this one included
     * @param retryAfter a true {@code Retry-After} in seconds, 1 or more; infinite where no time helps
     */
    record Rejection(int tries, DoubleSupplier retryAfter) {}

    /** What to do: try again after a time, or not at all. */
    sealed interface Step {
        /** Tries again after so many seconds. */
        record Wait(double seconds) implements Step {}

        /** Fails the call, after so many seconds. */
        record GiveUp(double seconds) implements Step {}
    }

    /** The default retries of the OpenAI and Anthropic SDKs: two, after half a second doubled each time, to 8 s. */
    record Sdk(boolean told) implements Client {
        static final int RETRIES = 2;
        private static final double FIRST_SECONDS = 0.5;
        private static final double LONGEST_SECONDS = 8;
        private static final double LONGEST_TOLD_SECONDS = 60;
        private static final double SHORTENED = 0.25;

        @Override
        public Step next(Rejection rejection, RandomGenerator random) {
            if (rejection.tries() > RETRIES) {
                return new Step.GiveUp(0);
            }
            double toldSeconds = told ? rejection.retryAfter().getAsDouble() : Double.POSITIVE_INFINITY;
            boolean obeyed = toldSeconds <= LONGEST_TOLD_SECONDS;
            return new Step.Wait(obeyed ? toldSeconds : backOff(rejection.tries(), random));
        }

        private static double backOff(int tries, RandomGenerator random) {
            double seconds = Math.min(FIRST_SECONDS * Math.pow(2, tries - 1), LONGEST_SECONDS);
            return seconds * (1 - SHORTENED * random.nextDouble());
        }
    }

    /** Three rounds with 1, 2 and 4 s after them, each made through an SDK that retries by itself. */
    record CookbookLoop(Sdk sdk) implements Client {
        private static final int TRIES_PER_ROUND = 1 + Sdk.RETRIES;
        private static final List<Double> WAIT_SECONDS = List.of(1.0, 2.0, 4.0);

        @Override
        public Step next(Rejection rejection, RandomGenerator random) {
            int round = (rejection.tries() - 1) / TRIES_PER_ROUND;
            int tries = rejection.tries() - round * TRIES_PER_ROUND;
            if (tries < TRIES_PER_ROUND) {
                return sdk.next(new Rejection(tries, rejection.retryAfter()), random);
            }
            double seconds = WAIT_SECONDS.get(round);
            return round == WAIT_SECONDS.size() - 1 ? new Step.GiveUp(seconds) : new Step.Wait(seconds);
        }
    }

    /** Waits as long as it is told, however often. */
    record Obedient() implements Client {
        @Override
        public Step next(Rejection rejection, RandomGenerator random) {
            double seconds = rejection.retryAfter().getAsDouble();
            return Double.isInfinite(seconds) ? new Step.GiveUp(0) : new Step.Wait(seconds);
        }
    }

    /** Tries again at once. */
    record TightLoop() implements Client {
        @Override
        public Step next(Rejection rejection, RandomGenerator random) {
            return new Step.Wait(0);
        }
    }

    /** Sends no more than is safe, and rests for longer and longer where that is rejected all the same. */
    record Paced(SafeLoad safe) implements Client {
        private static final int LONGEST = 6;

        @Override
        public Step next(Rejection rejection, RandomGenerator random) {
            return new Step.Wait(1L << Math.min(rejection.tries(), LONGEST));
        }

        @Override
        public Pacer pacer() {
            return new Pacer(safe.burst(), safe.perSecond());
        }
    }
}
