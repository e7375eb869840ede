package dev.weighbridge.evalsuites.grade.judge;

import java.util.Collection;
import java.util.OptionalDouble;

/**
 * How often a judge says the same whatever the order of the answers.
 *
 * @param consistent pairs of replies that agree
 * @param inconsistent pairs of replies that do not
 * @param unreadable pairs with a reply that held no grade; they belong to neither
 */
public record SwapConsistency(int consistent, int inconsistent, int unreadable) {

    /** The count over verdicts. */
    public static SwapConsistency of(Collection<PairJudge.Verdict> verdicts) {
        int inconsistent = count(verdicts, PairJudge.Verdict.INCONSISTENT);
        int unreadable = count(verdicts, PairJudge.Verdict.UNREADABLE);
        return new SwapConsistency(verdicts.size() - inconsistent - unreadable, inconsistent, unreadable);
    }

    /** The share of readable pairs that agree, 0 to 1; empty where there are none. */
    public OptionalDouble share() {
        int readable = consistent + inconsistent;
        return readable == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) consistent / readable);
    }

    private static int count(Collection<PairJudge.Verdict> verdicts, PairJudge.Verdict wanted) {
        return (int) verdicts.stream().filter(verdict -> verdict == wanted).count();
    }
}
