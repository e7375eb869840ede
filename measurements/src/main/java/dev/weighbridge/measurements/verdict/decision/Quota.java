package dev.weighbridge.measurements.verdict.decision;

import dev.weighbridge.measurements.statistics.Statistic;
import java.util.Locale;

/**
 * What a rate limit lets through beside what a workload needs.
 *
 * @param period the time that both are counted over, such as {@code day}
 * @param needed how many requests the workload needs in it, at least 0
 * @param neededByAll how many all workloads need that state it, since they share the limit; at least {@code needed}
 * @param least the least that the limit is known to let through, at least 0; infinite where there surely is no limit
 * @param most the most that it may let through, at least {@code least}; infinite where no limit was met
 * @param source where that is known from, or why it is not, as a clause
 */
public record Quota(String period, double needed, double neededByAll, double least, double most, String source) {

    public Quota {
        boolean need = needed >= 0 && neededByAll >= needed && neededByAll < Double.POSITIVE_INFINITY;
        if (!(need && least >= 0 && most >= least)) {
            throw new IllegalArgumentException(
                    "no quota of " + least + " to " + most + " for " + needed + " of " + neededByAll);
        }
    }

    /** How the target stands: it misses by what one workload needs, and meets only what all of them do. */
    public ServiceFinding judge() {
        return new ServiceFinding(
                Asked.QUOTA,
                standing(),
                words(),
                Statistic.undefined("requests alone do not say; the limit must be probed further or stated"));
    }

    private Standing standing() {
        if (neededByAll <= least) {
            return Standing.MEETS;
        }
        return needed > most ? Standing.MISSES : Standing.OPEN;
    }

    private String words() {
        return allowed() + " (" + source + "), " + number(needed) + " needed"
                + (neededByAll > needed ? ", " + number(neededByAll) + " by all workloads together" : "");
    }

    private String allowed() {
        if (least == Double.POSITIVE_INFINITY) {
            return "no limit a " + period;
        }
        if (most == Double.POSITIVE_INFINITY) {
            return least == 0
                    ? "no limit a " + period + " is known"
                    : number(least) + " requests a " + period + " or more";
        }
        String range = least == 0 ? "at most " : number(least) + " to ";
        return (least == most ? "" : range) + number(most) + " requests a " + period;
    }

    /** Whole, and to three digits where it is less than ten. */
    private static String number(double value) {
        return value < 10 && value != Math.rint(value)
                ? String.format(Locale.ROOT, "%.3g", value).replaceAll("\\.?0+$", "")
                : String.format(Locale.ROOT, "%.0f", value);
    }
}
