package dev.weighbridge.measurements.limits.honesty;

import dev.weighbridge.measurements.limits.honesty.Honesty.Verdict;
import java.util.List;

/** Findings about times in sentences. */
final class TimeWords {
    private TimeWords() {}

    /**
     * What the checks of a time show.
     *
     * @param told the waits that were told, at least one
     * @param untested why nothing could be checked, where nothing could
     */
    static String of(Tally tally, List<Told> told, double horizonSeconds, String untested) {
        return switch (tally.verdict()) {
            case UNTESTED, ABSENT -> "It was sent " + times(told.size()) + ". " + untested;
            case NONSENSE ->
                "In " + tally.share(Verdict.NONSENSE) + " it cannot be meant: " + absurd(told, horizonSeconds);
            case TRUE ->
                "It held in " + tally.share(Verdict.TRUE) + ", asking for " + median(told) + " at the median"
                        + exceptions(tally) + ". " + how(tally);
            case EARLY -> wrong(tally, Verdict.EARLY, "too early");
            case LATE -> wrong(tally, Verdict.LATE, "too late");
        };
    }

    private static String wrong(Tally tally, Verdict verdict, String words) {
        return "It was " + words + " in " + tally.share(verdict) + ", by at least "
                + Tally.time(tally.medianError(verdict)) + " at the median. " + how(tally);
    }

    private static String exceptions(Tally tally) {
        int wrong = tally.checks().size() - tally.count(Verdict.TRUE);
        return wrong == 0
                ? ""
                : "; too early in " + tally.count(Verdict.EARLY) + ", too late in " + tally.count(Verdict.LATE);
    }

    private static String how(Tally tally) {
        int all = tally.checks().size();
        if (tally.seen() == all) {
            return "Later requests show it.";
        }
        String computed = "by the limiter that was found";
        return tally.seen() == 0
                ? "Computed " + computed + "."
                : tally.seen() + " shown by later requests, " + (all - tally.seen()) + " computed " + computed + ".";
    }

    private static String absurd(List<Told> told, double horizonSeconds) {
        double longest = told.stream().mapToDouble(Told::seconds).max().orElse(0);
        double shortest = told.stream().mapToDouble(Told::seconds).min().orElse(0);
        return shortest < 0 && longest <= horizonSeconds
                ? "it named a moment that had passed " + Tally.time(shortest) + " before."
                : "it asked for up to " + Tally.time(longest) + " where no limit that was found lasts longer than "
                        + Tally.time(horizonSeconds) + ".";
    }

    private static String median(List<Told> told) {
        double[] sorted = told.stream().mapToDouble(Told::seconds).sorted().toArray();
        return Tally.time(sorted[sorted.length / 2]);
    }

    static String times(int count) {
        return count == 1 ? "once" : count + " times";
    }
}
