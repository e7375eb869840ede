package dev.weighbridge.benchmarks.limitsreal;

import dev.weighbridge.measurements.limits.Candidate;
import dev.weighbridge.measurements.limits.Estimate;
import dev.weighbridge.measurements.limits.LimitFinding;
import dev.weighbridge.measurements.limits.Observation;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The lines of the table. */
final class Rows {
    private static final String FORMAT = "%-17s %-40s %-46s %-14s";

    private Rows() {}

    static String checkHead() {
        return start("limiter", "set up as", "which is", "numbers") + " requests rejected explained";
    }

    /** How many decisions of a limiter its truth explains. */
    static String check(RealLimiter limiter, List<Observation> observations, int explained) {
        long rejected = observations.stream().filter(Observation::rejected).count();
        return start(limiter) + say(" %8d %8d %9d", observations.size(), rejected, explained);
    }

    static String searchHead() {
        return start("limiter", "set up as", "which is", "numbers")
                + say(
                        " %-46s %5s %-40s %6s %8s %9s %7s",
                        "found", "p", "numbers", "error", "requests", "explained", "s");
    }

    /**
     * What was found of a limiter.
     *
     * @param explained how many decisions its truth explains
     */
    static String search(
            RealLimiter limiter, LimitFinding finding, Score score, List<Observation> observations, int explained) {
        String error = Double.isInfinite(score.error()) ? "-" : say("%.1f %%", 100 * score.error());
        return start(limiter)
                + say(
                        " %-46s %5.3f %-40s %6s %8d %9d %7.1f",
                        kind(finding, observations),
                        finding.best().map(Candidate::probability).orElse(0.0),
                        finding.best().map(Rows::numbers).orElse("-"),
                        error,
                        observations.size(),
                        explained,
                        seconds(observations));
    }

    /** What was found; where nothing was, a limit may have been met all the same. */
    static String kind(LimitFinding finding, List<Observation> observations) {
        boolean met = observations.stream().anyMatch(Observation::rejected);
        return finding.best()
                .map(best -> best.kind().words())
                .orElse(met ? "limit met, kind not found" : "no limit seen");
    }

    /** Further kinds of an answer, and why the search ended, for answers that are not single. */
    static String others(LimitFinding finding) {
        String kinds = finding.candidates().stream()
                .limit(3)
                .map(candidate -> say(
                        "%.3f %s (%s)",
                        candidate.probability(), candidate.kind().words(), numbers(candidate)))
                .collect(Collectors.joining(", "));
        return "    " + (kinds.isEmpty() ? "" : kinds + "; ") + "ended because: " + finding.stopped();
    }

    private static String numbers(Candidate candidate) {
        return candidate.numbers().stream().map(Rows::numbers).collect(Collectors.joining("; "));
    }

    private static String numbers(Candidate.Numbers numbers) {
        Estimate rate = numbers.perSecond();
        Estimate capacity = numbers.capacity();
        return say("%.0f [%.0f, %.0f]", capacity.value(), capacity.low(), capacity.high())
                + (rate == null ? "" : say(", %.2f/s [%.2f, %.2f]", rate.value(), rate.low(), rate.high()));
    }

    private static double seconds(List<Observation> observations) {
        long first =
                observations.stream().mapToLong(Observation::sentNanos).min().orElse(0);
        long last =
                observations.stream().mapToLong(Observation::endedNanos).max().orElse(0);
        return (last - first) / 1e9;
    }

    private static String start(RealLimiter limiter) {
        return start(limiter.name(), limiter.setting(), limiter.truth().kind().words(), limiter.numbersInWords());
    }

    private static String start(String name, String setting, String kind, String numbers) {
        return say(FORMAT, name, setting, kind, numbers);
    }

    private static String say(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
