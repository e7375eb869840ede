package dev.weighbridge.simulator.script;

import dev.weighbridge.simulator.wire.ReportedUsage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The steps of an answer that is one JSON body: it comes when its last token would have. */
public final class WholeSteps {
    private final AnswerPlan plan;
    private final Breakage breakage;
    private final long atNanos;
    private final byte[] body;

    /** The steps of this answer. */
    public WholeSteps(AnswerPlan plan, Timing timing) {
        this.plan = plan;
        this.breakage = new Breakage(plan.disruption());
        this.atNanos = doneAtNanos(plan.tokens(), timing);
        this.body = breakage.error().map(plan.encoder()::wholeError).orElseGet(this::completion);
    }

    /** The size of the whole body, which the headers announce. */
    public int length() {
        return body.length;
    }

    /** The steps; a disruption after some tokens strikes when half of the body is out. */
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        if (breakage.error().isEmpty() && breakage.beforeHeaders()) {
            return List.of(breakage.last(atNanos));
        }
        steps.add(new Step.Head(atNanos, breakage.afterHeaders()));
        if (breakage.error().isPresent() || !breakage.strikes()) {
            steps.add(new Step.End(atNanos, Optional.of(new Step.Emit(atNanos, body, told()))));
            return steps;
        }
        if (breakage.afterTokens()) {
            steps.add(new Step.Emit(atNanos, Arrays.copyOf(body, body.length / 2), Step.Told.NOTHING));
        }
        if (breakage.atEnd()) {
            steps.add(new Step.Emit(atNanos, Arrays.copyOf(body, body.length - 1), Step.Told.NOTHING));
        }
        steps.add(breakage.last(atNanos));
        return steps;
    }

    private Step.Told told() {
        if (breakage.error().isPresent()) {
            return Step.Told.ERROR;
        }
        int tokens = plan.tokens();
        return new Step.Told(tokens == 0 ? 0 : 1, tokens, plan.finish().chat(), true, false);
    }

    private byte[] completion() {
        ReportedUsage usage = plan.meter().usage(plan.tokens(), plan.reasoningTokens());
        return plan.shape().oddities().edited(plan.encoder().whole(plan.completed(), usage));
    }

    private static long doneAtNanos(int tokens, Timing timing) {
        long at = timing.firstNanos();
        for (int token = 1; token < tokens; token++) {
            at += timing.gapNanos();
        }
        return at;
    }
}
