package dev.weighbridge.gateway.catalogue;

import dev.weighbridge.gateway.catalogue.GenerationEntry.Indexed;
import java.time.Duration;

/**
 * How often to ask the ledger for a request it may not know yet: after a first wait, each wait twice the one before.
 * Decides only; whoever asks also sleeps. Immutable.
 *
 * @param firstWait before the second question, above zero
 * @param longestWait the most between two questions, at least the first wait
 * @param patience the most from the first question to the last
 */
public record GenerationPoll(Duration firstWait, Duration longestWait, Duration patience) {
    /** Half a second, at most eight, for a minute: eleven questions. */
    public static final GenerationPoll DEFAULT =
            new GenerationPoll(Duration.ofMillis(500), Duration.ofSeconds(8), Duration.ofSeconds(60));

    /** Beyond this many doublings any first wait is longer than any patience. */
    private static final int MOST_DOUBLINGS = 30;

    /** What to do next. */
    public sealed interface Step {}

    /** Take what came. */
    public record Done(Generation generation) implements Step {}

    /** Ask again after this long. */
    public record AskAfter(Duration delay) implements Step {}

    /** Ask no more; {@code because} says why, in one line. */
    public record GiveUp(String because) implements Step {}

    public GenerationPoll {
        if (firstWait.isZero() || firstWait.isNegative() || longestWait.compareTo(firstWait) < 0) {
            throw new IllegalArgumentException("waits are " + firstWait + " at first and " + longestWait
                    + " at most; the first is above zero, the longest no shorter");
        }
    }

    /**
     * The next step.
     *
     * @param asked how many questions were answered, 1 or more
     * @param sinceFirst how long ago the first was sent
     * @param last the last answer
     */
    public Step next(int asked, Duration sinceFirst, Reply<GenerationEntry> last) {
        if (last instanceof Reply.Given<GenerationEntry> given && given.value() instanceof Indexed indexed) {
            return new Done(indexed.generation());
        }
        if (!mayChange(last)) {
            return new GiveUp("the ledger cannot be read: " + inWords(last));
        }
        Duration wait = waitAfter(asked);
        return sinceFirst.plus(wait).compareTo(patience) > 0
                ? new GiveUp("the ledger gave nothing within " + patience.toSeconds() + " s: " + inWords(last))
                : new AskAfter(wait);
    }

    private Duration waitAfter(int asked) {
        int doublings = Math.max(0, Math.min(asked - 1, MOST_DOUBLINGS));
        Duration wait = firstWait.multipliedBy(1L << doublings);
        return wait.compareTo(longestWait) < 0 ? wait : longestWait;
    }

    private static boolean mayChange(Reply<GenerationEntry> last) {
        boolean passing = last instanceof Reply.Failed<GenerationEntry> failed && failed.passing();
        return passing || last instanceof Reply.Given || last instanceof Reply.Unreachable;
    }

    private static String inWords(Reply<GenerationEntry> last) {
        if (last instanceof Reply.Unauthorized<GenerationEntry> refused) {
            return refused.status() + " " + refused.message();
        } else if (last instanceof Reply.Failed<GenerationEntry> failed) {
            return failed.status() + " " + failed.message();
        } else if (last instanceof Reply.NotOffered<GenerationEntry> none) {
            return "the gateway offers none (" + none.status() + ")";
        } else if (last instanceof Reply.Unreachable<GenerationEntry> unreachable) {
            return unreachable.because();
        }
        return "it does not know the request";
    }
}
