package dev.weighbridge.simulations.limits;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.request.Parameters;
import dev.weighbridge.gateway.token.TokenCounter;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.limits.probe.ProbePrompts;
import dev.weighbridge.measurements.limits.probe.ProbeStep.Shape;
import dev.weighbridge.measurements.plan.PromptCase;
import dev.weighbridge.measurements.plan.RequestBound;
import dev.weighbridge.measurements.run.WorstCase;
import dev.weighbridge.simulations.setup.Access;
import java.util.List;
import java.util.Locale;

/** What is sent for each shape of a probe. */
final class ProbeRequests {
    private static final int SENDS_AT_MOST = 2;

    /** What OpenAI's chat template puts around one message. */
    private static final int TEMPLATE_TOKENS = 7;

    private final TokenCounter counter;

    ProbeRequests(TokenCounter counter) {
        this.counter = counter;
    }

    /** The prompt of a shape. */
    static PromptCase prompt(Shape shape) {
        return new PromptCase(shape.name().toLowerCase(Locale.ROOT), null, ProbePrompts.text(shape));
    }

    /** The way to a target that answers as long as the shape wants. */
    static Access shaped(Access access, Shape shape) {
        return new Access(shaped(access.target(), shape), access.baseUrl(), access.key());
    }

    private static Target shaped(Target target, Shape shape) {
        Parameters given = target.parameters();
        int most = ProbePrompts.answerTokens(shape);
        boolean completion = given.maxTokens() == null && given.maxCompletionTokens() != null;
        return target.with(new Parameters(
                given.temperature(), completion ? null : most, completion ? most : null, List.of(), given.seed()));
    }

    /** What a request can use at most as limiters count it: its prompt and the bound of its answer. */
    long tokens(Shape shape) {
        return (long) counter.count(prompt(shape).userText()) + TEMPLATE_TOKENS + ProbePrompts.answerTokens(shape);
    }

    /** What is set aside: a server that does not honour the bound still keeps to what any other request may take. */
    static WorstCase worst(Target target, Shape shape) {
        RequestBound bound = RequestBound.of(shaped(target, shape), prompt(shape));
        RequestBound usual = RequestBound.of(target, prompt(shape));
        long tokens = Math.max(bound.tokens(), usual.tokens());
        Money money = bound.money().compareTo(usual.money()) > 0 ? bound.money() : usual.money();
        return new WorstCase(SENDS_AT_MOST, SENDS_AT_MOST * tokens, money.times(SENDS_AT_MOST));
    }
}
