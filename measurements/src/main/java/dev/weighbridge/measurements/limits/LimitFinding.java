package dev.weighbridge.measurements.limits;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What probing found out of a limit.
 *
 * @param candidates the kinds that are left, the most likely first; empty where no limit was seen
 * @param openQuestion what cannot be told yet and what it would take, in a sentence; null where nothing is open
 * @param others what is known of other users of the same limit; null where none were noticed
 * @param reach the most that was asked of the gateway, which is all that is known where no limit was seen
 * @param stopped why probing ended, in words
 */
public record LimitFinding(
        List<Candidate> candidates,
        @Nullable String openQuestion,
        @Nullable Others others,
        Reach reach,
        String stopped) {
    /** From which probability on a kind is called sure. */
    public static final double SURE = 0.95;

    /**
     * Others who use the same limit.
     *
     * @param effectiveLimit how much of the limit was left for us in a window, on average
     * @param share the part of the limit that others used, 0 to 1
     */
    public record Others(Estimate effectiveLimit, double share) {}

    /**
     * What was asked.
     *
     * @param requests how many requests were sent
     * @param seconds in how long
     * @param busiestSecond the most that were sent within one second
     * @param mostAtOnce the most that were in flight at once
     */
    public record Reach(int requests, double seconds, int busiestSecond, int mostAtOnce) {}

    public LimitFinding {
        requireNonNull(reach, "reach is null");
        requireNonNull(stopped, "stopped is null");
        candidates = List.copyOf(candidates);
    }

    /** The most likely kind, empty where no limit was seen. */
    public Optional<Candidate> best() {
        return candidates.stream().findFirst();
    }

    /**
     * Whether the most likely kind is more than {@link #SURE} likely and nobody else seems to use the limit: what others
     * leave of it looks much as a second limit does.
     */
    public boolean sure() {
        return others == null && best().map(best -> best.probability() > SURE).orElse(false);
    }
}
