package dev.weighbridge.measurements.forecast;

import dev.weighbridge.gateway.request.Parameters;
import dev.weighbridge.measurements.comparison.LimitProbing;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.limits.probe.ProbePrompts;
import dev.weighbridge.measurements.limits.probe.ProbeStep.Shape;
import dev.weighbridge.measurements.plan.PromptCase;
import dev.weighbridge.measurements.plan.RequestBound;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What finding one target's limit, and checking what is said of it, can take at most. */
public final class LimitProbes {
    private static final int MOST_TO_COMPARE = 64;
    private static final Duration FIRST_WAIT = Duration.ofMillis(250);

    private LimitProbes() {}

    /** The bounds of its requests; none where its limit is not looked for. */
    public static List<RequestBound> of(Target target) {
        LimitProbing probing = target.limits();
        List<RequestBound> bounds = new ArrayList<>();
        if (probing.probe()) {
            int half = probing.requests() / 2;
            int compared = probing.scope() ? Math.min(MOST_TO_COMPARE, probing.requests()) : 0;
            add(bounds, target, probing.requests(), Shape.LONG);
            add(bounds, target, half + compared, Shape.SMALLEST);
            add(bounds, target, probing.tokens() ? probing.requests() : 0, Shape.LARGE);
            add(bounds, target, Math.min(Math.max(1, half), untilItAnswers(probing)), Shape.SMALLEST);
        }
        return bounds;
    }

    /** Each wait for its next answer is twice as long as the one before. */
    private static int untilItAnswers(LimitProbing probing) {
        long waits = probing.time().dividedBy(2).dividedBy(FIRST_WAIT);
        return 1 + Long.SIZE - Long.numberOfLeadingZeros(waits);
    }

    /** A server that does not honour the bound still keeps to what any other request may take. */
    private static void add(List<RequestBound> bounds, Target target, int count, Shape shape) {
        Integer own = target.parameters().lengthLimit();
        int most = Math.max(ProbePrompts.answerTokens(shape), own == null ? 0 : own);
        Target bounded = target.with(new Parameters(null, most, null, List.of(), null));
        PromptCase asked = new PromptCase("probe", null, ProbePrompts.text(shape));
        bounds.addAll(Collections.nCopies(count, RequestBound.of(bounded, asked)));
    }
}
