package dev.weighbridge.measurements.forecast;

import dev.weighbridge.gateway.request.Parameters;
import dev.weighbridge.measurements.comparison.LimitProbing;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.plan.PromptCase;
import dev.weighbridge.measurements.plan.RequestBound;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What finding one target's limit, and checking what is said of it, can take at most. */
public final class LimitProbes {
    /** A request that takes a while to answer, so that several run at once. */
    private static final int LONG_ANSWER = 300;

    /** A request with a large bound, which only a limit of tokens is asked for. */
    private static final int LARGE_ANSWER = 2000;

    private static final int SHORT_ANSWER = 1;
    private static final int MOST_TO_COMPARE = 64;
    private static final Duration FIRST_WAIT = Duration.ofMillis(250);

    /** As long as the longest that is asked. */
    private static final String PROMPT = "Count from one to two hundred, in words.";

    private LimitProbes() {}

    /** The bounds of its requests; none where its limit is not looked for. */
    public static List<RequestBound> of(Target target) {
        LimitProbing probing = target.limits();
        List<RequestBound> bounds = new ArrayList<>();
        if (probing.probe()) {
            int half = probing.requests() / 2;
            int compared = probing.scope() ? Math.min(MOST_TO_COMPARE, probing.requests()) : 0;
            add(bounds, target, probing.requests(), LONG_ANSWER);
            add(bounds, target, half, LARGE_ANSWER);
            add(bounds, target, compared + Math.min(Math.max(1, half), untilItAnswers(probing)), SHORT_ANSWER);
        }
        return bounds;
    }

    /** Each wait for its next answer is twice as long as the one before. */
    private static int untilItAnswers(LimitProbing probing) {
        long waits = probing.time().dividedBy(2).dividedBy(FIRST_WAIT);
        return 1 + Long.SIZE - Long.numberOfLeadingZeros(waits);
    }

    /** A server that does not honour the bound still keeps to what any other request may take. */
    private static void add(List<RequestBound> bounds, Target target, int count, int answer) {
        Integer own = target.parameters().lengthLimit();
        int most = Math.max(answer, own == null ? 0 : own);
        Target bounded = target.with(new Parameters(null, most, null, List.of(), null));
        bounds.addAll(Collections.nCopies(count, RequestBound.of(bounded, new PromptCase("probe", null, PROMPT))));
    }
}
