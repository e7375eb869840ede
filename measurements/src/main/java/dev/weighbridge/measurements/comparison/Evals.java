package dev.weighbridge.measurements.comparison;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How it is found out how good the answers are.
 *
 * @param atOnce the most requests in flight at each target, at least 1; fewer where a limit shows
 * @param lead how many cases a target may be ahead of the slowest one, so that all see the same time of day; at least 1
 * @param strikes how many failures in a row, each of a request sent alone after a pause, stop a target; at least 1
 * @param judge who judges what no rule can; null where nobody does
 * @param embeddings what turns texts into vectors, under the name {@link #EMBEDDINGS}; null where nothing does
 * @param cache whether answers of earlier runs are taken where exactly the same was asked
 * @param curtail whether a workload is asked no further once no answer to the rest can change its verdicts
 */
public record Evals(
        int atOnce,
        int lead,
        int strikes,
        @Nullable Judge judge,
        @Nullable Target embeddings,
        boolean cache,
        boolean curtail) {
    /** The judge's name among targets, and the workload of what it is asked. */
    public static final String JUDGE = "judge";

    /** The same of what turns texts into vectors. */
    public static final String EMBEDDINGS = "embeddings";

    private static final int USUAL_AT_ONCE = 8;
    private static final int USUAL_LEAD = 100;
    private static final int USUAL_STRIKES = 10;

    /** What holds where nothing is said: 8 at once, a lead of 100 cases, 10 strikes, no helper and no cache. */
    public static final Evals USUAL = new Evals(USUAL_AT_ONCE, USUAL_LEAD, USUAL_STRIKES);

    public Evals {
        if (atOnce < 1 || lead < 1 || strikes < 1) {
            throw new IllegalArgumentException(
                    "at-once " + atOnce + ", lead " + lead + " and strikes " + strikes + " must be at least 1");
        }
    }

    /** Without a helper, without answers of earlier runs, and with every case asked. */
    public Evals(int atOnce, int lead, int strikes) {
        this(atOnce, lead, strikes, null, null, false, false);
    }

    /** The models that help to grade answers and are not weighed themselves. */
    public List<Target> helpers() {
        return Stream.of(judge == null ? null : judge.target(), embeddings)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The same with other numbers of requests. */
    public Evals paced(int otherAtOnce, int otherLead) {
        return new Evals(otherAtOnce, otherLead, strikes, judge, embeddings, cache, curtail);
    }

    /** The same that takes answers of earlier runs. */
    public Evals cached() {
        return new Evals(atOnce, lead, strikes, judge, embeddings, true, curtail);
    }
}
