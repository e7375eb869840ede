package dev.weighbridge.reports.text;

/** The spelling of lengths of time: three significant digits below a minute, whole seconds or minutes above. */
public final class Durations {
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;

    private Durations() {}

    /** So many seconds, 0 or more: {@code 42.0 s}, {@code 2 min 51 s}, {@code 3 h 4 min}; a sign for no end. */
    public static String ofSeconds(double seconds) {
        if (Double.isInfinite(seconds)) {
            return Numbers.INFINITE;
        }
        // What would be spelled 60.0 s is a minute.
        if (seconds < MINUTE - 0.05) {
            return Numbers.estimate(seconds) + Numbers.THIN + "s";
        }
        long whole = Math.round(seconds);
        return whole < HOUR
                ? parts(whole / MINUTE, "min", whole % MINUTE, "s")
                : parts(whole / HOUR, "h", whole % HOUR / MINUTE, "min");
    }

    private static String parts(long large, String largeUnit, long small, String smallUnit) {
        String head = Numbers.count(large) + Numbers.THIN + largeUnit;
        return small == 0 ? head : head + " " + small + Numbers.THIN + smallUnit;
    }
}
