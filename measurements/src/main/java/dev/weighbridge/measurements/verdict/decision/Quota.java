package dev.weighbridge.measurements.verdict.decision;

import dev.weighbridge.measurements.statistics.Statistic;
import java.util.Locale;

/**
 * What a rate limit lets through beside what a workload needs.
 *
 * @param period the time that both are counted over, such as {@code day}
 * @param needed how many requests are needed in it, at least 0
 * @param least the least that the limit is known to let through, at least 0
 * @param most the most that it may let through, at least {@code least}; infinite where no limit was met
 */
public record Quota(String period, double needed, double least, double most) {

    public Quota {
        if (!(needed >= 0 && needed < Double.POSITIVE_INFINITY && least >= 0 && most >= least)) {
            throw new IllegalArgumentException("no quota of " + least + " to " + most + " for " + needed);
        }
    }

    /** How the target stands. */
    public ServiceFinding judge() {
        return new ServiceFinding(
                standing(),
                words(),
                Statistic.undefined("requests alone do not say; the limit must be probed further"));
    }

    private Standing standing() {
        if (needed <= least) {
            return Standing.MEETS;
        }
        return needed > most ? Standing.MISSES : Standing.OPEN;
    }

    private String words() {
        String most = this.most == Double.POSITIVE_INFINITY ? "or more" : "to " + number(this.most);
        return "limit " + (least == this.most ? number(least) : number(least) + " " + most) + " requests a " + period
                + ", " + number(needed) + " needed";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }
}
