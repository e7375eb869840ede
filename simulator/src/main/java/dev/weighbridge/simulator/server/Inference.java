package dev.weighbridge.simulator.server;

import dev.weighbridge.gateway.token.TokenCounter;
import dev.weighbridge.simulator.answer.Answer;
import dev.weighbridge.simulator.answer.AnswerOrder;
import dev.weighbridge.simulator.answer.AnswerWriter;
import dev.weighbridge.simulator.answer.Seeds;
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
import dev.weighbridge.simulator.server.Gateway.Order;
import dev.weighbridge.simulator.wire.AnswerIdentity;
import dev.weighbridge.simulator.wire.ChatCall;
import dev.weighbridge.simulator.wire.ChunkWriter;
import dev.weighbridge.simulator.wire.StreamShape;
import dev.weighbridge.simulator.wire.UsagePlacement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/** Where a gateway's answers are made. Not thread-safe: the event loop owns it. */
final class Kitchen {
    private static final String COMMENT = "OPENROUTER PROCESSING";
    private static final Duration USUAL_COMMENT_EVERY = Duration.ofMillis(100);

    private final GatewayProfile profile;
    private final long seed;
    private final TokenCounter counter;
    private final AnswerWriter writer;
    private final Map<String, Slots> slots = new HashMap<>();

    Kitchen(GatewayProfile profile, long seed, TokenCounter counter) {
        this.profile = profile;
        this.seed = seed;
        this.counter = counter;
        this.writer = new AnswerWriter(seed);
        profile.models()
                .forEach(model -> slots.put(model.id(), new Slots(model.pace().slots())));
    }

    Response answer(Order order) {
        SimulatedModel model = order.model();
        RandomGenerator random = Seeds.random(seed, profile.name(), model.id(), Long.toString(order.modelSequence()));
        Backend backend = model.backends().get(random.nextInt(model.backends().size()));
        AnswerPlan plan = plan(order, backend);
        order.truth()
                .admitted(
                        backend.name(),
                        plan.identity().id(),
                        model.price(),
                        plan.meter().promptTokens());
        Timing timing = new Timing(model.pace(), backend.latencyFactor(), gap(order), random);
        boolean stream = order.call().stream() && !(order.behaviour().reply() instanceof Reply.WholeAnswer);
        return stream ? streamed(order, plan, timing) : whole(order, plan, timing);
    }

    private Response streamed(Order order, AnswerPlan plan, Timing timing) {
        ChunkWriter chunks = new ChunkWriter(plan.identity(), plan.shape());
        ResponseHead head = head(order, plan, ResponseHead.chunked("text/event-stream; charset=utf-8"));
        if (plan.shape().gzip()) {
            head = head.with(Map.of("content-encoding", "gzip"));
        }
        return new Response.Played(
                head,
                new StreamSteps(plan, chunks, timing),
                slots(order),
                comments(plan, chunks),
                order.behaviour().afterwards(),
                order.truth());
    }

    private Response whole(Order order, AnswerPlan plan, Timing timing) {
        WholeSteps steps = new WholeSteps(plan, timing);
        return new Response.Played(
                head(order, plan, ResponseHead.whole(200, "application/json", steps.length())),
                steps.steps().iterator(),
                slots(order),
                new Response.Comments(new byte[] {'\n'}, USUAL_COMMENT_EVERY, false),
                order.behaviour().afterwards(),
                order.truth());
    }

    private ResponseHead head(Order order, AnswerPlan plan, ResponseHead head) {
        ResponseHead numbered = order.visit().head(head);
        return profile.style().tellsMore()
                ? numbered.with(Map.of("x-generation-id", plan.identity().id()))
                : numbered;
    }

    private Slots slots(Order order) {
        return java.util.Objects.requireNonNull(slots.get(order.model().id()));
    }

    private Response.Comments comments(AnswerPlan plan, ChunkWriter chunks) {
        Optional<Duration> every = profile.style().commentEvery();
        boolean plain = !plan.shape().gzip() && !plan.shape().framing().byteOrderMark();
        boolean early = every.isPresent() && plain && !beforeHeaders(plan.disruption());
        return new Response.Comments(chunks.comment(COMMENT), every.orElse(USUAL_COMMENT_EVERY), early);
    }

    private static boolean beforeHeaders(Disruption disruption) {
        return disruption.when().filter(Moment.BeforeHeaders.class::isInstance).isPresent();
    }

    private AnswerPlan plan(Order order, Backend backend) {
        ChatCall call = order.call();
        StreamShape shape = shape(order);
        OptionalInt most = call.maxTokens();
        if (most.isPresent()) {
            most = OptionalInt.of(
                    Math.max(0, most.getAsInt() - shape.reasoning().tokens()));
        }
        Answer answer = writer.write(
                new AnswerOrder(order.model().id(), call.prompt(), most, call.stops()),
                order.model().length(),
                backend.tokensPerWord());
        int promptTokens = (int) Math.ceil(counter.count(call.prompt()) * backend.tokensPerWord());
        GatewayStyle style = profile.style();
        return new AnswerPlan(
                answer,
                identity(order, backend),
                shape,
                new Meter(promptTokens, order.model().price(), style.tellsMore()),
                order.behaviour().disruption(),
                style.envelope());
    }

    private AnswerIdentity identity(Order order, Backend backend) {
        GatewayStyle style = profile.style();
        return new AnswerIdentity(
                style.idPrefix()
                        + Seeds.token(
                                seed,
                                profile.name(),
                                Long.toString(order.visit().sequence())),
                order.visit().at().getEpochSecond(),
                order.call().model(),
                style.tellsMore() ? backend.name() : null,
                backend.fingerprint());
    }

    private StreamShape shape(Order order) {
        StreamShape shape = profile.style().shape();
        if (profile.style().usageWhenAskedOnly() && !order.call().includeUsage()) {
            shape = shape.with(UsagePlacement.NONE);
        }
        StreamShape changed = order.behaviour().reshape().apply(shape);
        return changed.tokensPerEvent() > 0
                ? changed
                : changed.withTokensPerEvent(order.model().pace().tokensPerEvent());
    }

    private static Optional<Duration> gap(Order order) {
        return order.behaviour().reply() instanceof Reply.Drip drip ? Optional.of(drip.gap()) : Optional.empty();
    }
}
