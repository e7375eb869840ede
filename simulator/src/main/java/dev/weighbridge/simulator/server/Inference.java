package dev.weighbridge.simulator.server;

import static java.util.Objects.requireNonNull;

import dev.weighbridge.gateway.token.TokenCounter;
import dev.weighbridge.simulator.answer.Answer;
import dev.weighbridge.simulator.answer.AnswerOrder;
import dev.weighbridge.simulator.answer.AnswerWriter;
import dev.weighbridge.simulator.answer.Seeds;
import dev.weighbridge.simulator.call.ModelCall;
import dev.weighbridge.simulator.fault.Disruption;
import dev.weighbridge.simulator.fault.Moment;
import dev.weighbridge.simulator.fault.Reply;
import dev.weighbridge.simulator.profile.Backend;
import dev.weighbridge.simulator.profile.GatewayProfile;
import dev.weighbridge.simulator.profile.GatewayStyle;
import dev.weighbridge.simulator.profile.SimulatedModel;
import dev.weighbridge.simulator.script.AnswerPlan;
import dev.weighbridge.simulator.script.Meter;
import dev.weighbridge.simulator.script.StreamSteps;
import dev.weighbridge.simulator.script.Timing;
import dev.weighbridge.simulator.script.WholeSteps;
import dev.weighbridge.simulator.tool.ToolUse;
import dev.weighbridge.simulator.wire.AnswerIdentity;
import dev.weighbridge.simulator.wire.Dialect;
import dev.weighbridge.simulator.wire.StreamShape;
import dev.weighbridge.simulator.wire.ToolCall;
import dev.weighbridge.simulator.wire.UsagePlacement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;

/** Plans what a gateway's models answer. Not thread-safe: the event loop owns it. */
final class Inference {
    private static final String COMMENT = "OPENROUTER PROCESSING";
    private static final Duration USUAL_COMMENT_EVERY = Duration.ofMillis(100);

    private final GatewayProfile profile;
    private final long seed;
    private final TokenCounter counter;
    private final AnswerWriter writer;
    private final ToolUse toolUse;
    private final Map<String, Slots> slots = new HashMap<>();

    Inference(GatewayProfile profile, long seed, TokenCounter counter, Executor loop) {
        this.profile = profile;
        this.seed = seed;
        this.counter = counter;
        this.writer = new AnswerWriter(seed);
        this.toolUse = new ToolUse(seed);
        profile.models()
                .forEach(model -> slots.put(model.id(), new Slots(model.pace().slots(), loop)));
    }

    Response answer(AdmittedCall admitted) {
        SimulatedModel model = admitted.model();
        RandomGenerator random =
                Seeds.random(seed, profile.name(), model.id(), Long.toString(admitted.modelSequence()));
        Backend backend = model.backends().get(random.nextInt(model.backends().size()));
        AnswerPlan plan = plan(admitted, backend);
        admitted.truth()
                .admitted(
                        backend.name(),
                        plan.identity().id(),
                        model.price(),
                        plan.meter().promptTokens());
        Timing timing = new Timing(model.pace(), backend.latencyFactor(), gap(admitted), random);
        boolean stream = admitted.call().stream() && !(admitted.behaviour().reply() instanceof Reply.WholeAnswer);
        return stream ? streamed(admitted, plan, timing) : whole(admitted, plan, timing);
    }

    private Response streamed(AdmittedCall admitted, AnswerPlan plan, Timing timing) {
        ResponseHead head = head(admitted, plan, ResponseHead.chunked("text/event-stream; charset=utf-8"));
        if (plan.shape().gzip()) {
            head = head.with(Map.of("content-encoding", "gzip"));
        }
        return new Response.Played(
                head,
                new StreamSteps(plan, timing),
                slots(admitted),
                comments(plan),
                admitted.behaviour().afterwards(),
                admitted.truth());
    }

    private Response whole(AdmittedCall admitted, AnswerPlan plan, Timing timing) {
        WholeSteps steps = new WholeSteps(plan, timing);
        return new Response.Played(
                head(admitted, plan, ResponseHead.whole(200, "application/json", steps.length())),
                steps.steps().iterator(),
                slots(admitted),
                new Response.Comments(new byte[] {'\n'}, USUAL_COMMENT_EVERY, false),
                admitted.behaviour().afterwards(),
                admitted.truth());
    }

    private ResponseHead head(AdmittedCall admitted, AnswerPlan plan, ResponseHead head) {
        ResponseHead numbered = head.to(admitted.request());
        if (profile.style().tellsMore()) {
            return numbered.with(Map.of("x-generation-id", profile.style().idPrefix() + token(admitted)));
        }
        return plan.dialect() == Dialect.MESSAGES
                ? numbered.with(Map.of("request-id", admitted.request().id()))
                : numbered;
    }

    private Slots slots(AdmittedCall admitted) {
        return requireNonNull(slots.get(admitted.model().id()));
    }

    private Response.Comments comments(AnswerPlan plan) {
        Optional<Duration> every = profile.style().commentEvery();
        boolean plain = !plan.shape().gzip() && !plan.shape().framing().byteOrderMark();
        boolean early = every.isPresent() && plain && !beforeHeaders(plan.disruption());
        return new Response.Comments(plan.shape().framing().comment(COMMENT), every.orElse(USUAL_COMMENT_EVERY), early);
    }

    private static boolean beforeHeaders(Disruption disruption) {
        return disruption.when().filter(Moment.BeforeHeaders.class::isInstance).isPresent();
    }

    private AnswerPlan plan(AdmittedCall admitted, Backend backend) {
        StreamShape shape = shape(admitted);
        OptionalInt most = admitted.call().maxTokens();
        if (most.isPresent()) {
            most = OptionalInt.of(
                    Math.max(0, most.getAsInt() - shape.reasoning().tokens()));
        }
        Answer answer = written(admitted, most, backend);
        int promptTokens = (int) Math.ceil(counter.count(admitted.call().readText()) * backend.tokensPerWord());
        GatewayStyle style = profile.style();
        return new AnswerPlan(
                answer,
                identity(admitted, backend),
                admitted.dialect(),
                shape,
                new Meter(promptTokens, admitted.model().price(), style.tellsMore()),
                admitted.behaviour().disruption(),
                style.envelope(admitted.dialect()));
    }

    private Answer written(AdmittedCall admitted, OptionalInt most, Backend backend) {
        ModelCall call = admitted.call();
        SimulatedModel model = admitted.model();
        List<ToolCall> calls = toolUse.calls(call, model.id(), token(admitted));
        if (!calls.isEmpty()) {
            return Answer.calling(calls, most.orElse(Integer.MAX_VALUE));
        }
        AnswerOrder order = new AnswerOrder(
                model.id(),
                call.prompt(),
                most,
                call.stops(),
                call.conversation().newResults());
        return writer.write(order, model.length(), backend.tokensPerWord());
    }

    private AnswerIdentity identity(AdmittedCall admitted, Backend backend) {
        GatewayStyle style = profile.style();
        return new AnswerIdentity(
                idPrefix(admitted.dialect()) + token(admitted),
                admitted.request().at().getEpochSecond(),
                admitted.call().model(),
                style.tellsMore() ? backend.name() : null,
                backend.fingerprint());
    }

    private String idPrefix(Dialect dialect) {
        return switch (dialect) {
            case CHAT -> profile.style().idPrefix();
            case RESPONSES -> "resp_";
            case MESSAGES -> "msg_";
        };
    }

    /** What all ids of a response have in common. */
    private String token(AdmittedCall admitted) {
        return Seeds.token(
                seed, profile.name(), Long.toString(admitted.request().sequence()));
    }

    private StreamShape shape(AdmittedCall admitted) {
        StreamShape shape = profile.style().shape();
        if (profile.style().usageWhenAskedOnly() && !admitted.call().includeUsage()) {
            shape = shape.with(UsagePlacement.NONE);
        }
        StreamShape changed = admitted.behaviour().reshape().apply(shape);
        return changed.tokensPerEvent() > 0
                ? changed
                : changed.withTokensPerEvent(admitted.model().pace().tokensPerEvent());
    }

    private static Optional<Duration> gap(AdmittedCall admitted) {
        return admitted.behaviour().reply() instanceof Reply.Drip drip ? Optional.of(drip.gap()) : Optional.empty();
    }
}
