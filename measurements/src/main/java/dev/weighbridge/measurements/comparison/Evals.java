package dev.weighbridge.measurements.comparison;

/**
 * How it is found out how good the answers are.
 *
 * @param atOnce the most requests in flight at each target, at least 1; fewer where a limit shows
 * @param lead how many cases a target may be ahead of the slowest one, so that all see the same time of day; at least 1
 * @param strikes how many failures in a row, each of a request sent alone after a pause, stop a target; at least 1
 * @param curtail whether a workload is asked no further once no answer to the rest can change its verdicts
 */
public record Evals(int atOnce, int lead, int strikes, boolean curtail) {
    private static final int USUAL_AT_ONCE = 8;
    private static final int USUAL_LEAD = 100;
    private static final int USUAL_STRIKES = 10;

    /** What holds where nothing is said: 8 at once, a lead of 100 cases, 10 strikes. */
    public static final Evals USUAL = new Evals(USUAL_AT_ONCE, USUAL_LEAD, USUAL_STRIKES);

    /** Where every case is asked. */
    public Evals(int atOnce, int lead, int strikes) {
        this(atOnce, lead, strikes, false);
    }

    public Evals {
        if (atOnce < 1 || lead < 1 || strikes < 1) {
            throw new IllegalArgumentException(
                    "at-once " + atOnce + ", lead " + lead + " and strikes " + strikes + " must be at least 1");
        }
    }
}
