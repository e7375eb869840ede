package dev.weighbridge.simulator.server;

import static java.util.Objects.requireNonNull;

import dev.weighbridge.gateway.token.TokenCounter;
import dev.weighbridge.simulator.answer.Answer;
import dev.weighbridge.simulator.answer.WordVector;
import dev.weighbridge.simulator.fault.Disruption;
import dev.weighbridge.simulator.fault.Moment;
import dev.weighbridge.simulator.fault.Reply;
import dev.weighbridge.simulator.profile.Backend;
import dev.weighbridge.simulator.profile.Crowding;
import dev.weighbridge.simulator.profile.GatewayProfile;
import dev.weighbridge.simulator.profile.GatewayStyle;
import dev.weighbridge.simulator.profile.SimulatedModel;
import dev.weighbridge.simulator.script.AnswerPlan;
import dev.weighbridge.simulator.script.Meter;
import dev.weighbridge.simulator.script.OtherVocabulary;
import dev.weighbridge.simulator.script.StreamSteps;
import dev.weighbridge.simulator.script.Timing;
import dev.weighbridge.simulator.script.WholeSteps;
import dev.weighbridge.simulator.seed.Seeds;
import dev.weighbridge.simulator.truth.Ending;
import dev.weighbridge.simulator.truth.TruthDraft;
import dev.weighbridge.simulator.wire.AnswerIdentity;
import dev.weighbridge.simulator.wire.Dialect;
import dev.weighbridge.simulator.wire.EmbeddingJson;
import dev.weighbridge.simulator.wire.ModelEcho;
import dev.weighbridge.simulator.wire.Oddities;
import dev.weighbridge.simulator.wire.ResponseCache;
import dev.weighbridge.simulator.wire.StreamShape;
import dev.weighbridge.simulator.wire.UsagePlacement;
import java.time.Duration;
import java.util.HashMap;
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
    private final Books books;
    private final Respondent respondent;
    private final Map<String, Slots> slots = new HashMap<>();
    private final Map<String, Integer> inFlight = new HashMap<>();

    Inference(
            GatewayProfile profile,
            long seed,
            Respondent respondent,
            TokenCounter counter,
            Executor loop,
            Books books) {
        this.profile = profile;
        this.seed = seed;
        this.counter = counter;
        this.books = books;
        this.respondent = respondent;
        profile.models()
                .forEach(model -> slots.put(model.id(), new Slots(model.pace().slots(), loop)));
    }

    /** The tokens of a text in the vocabulary that all backends are measured against. */
    int promptTokens(String prompt) {
        return counter.count(prompt);
    }

    Response answer(AdmittedCall admitted) {
        SimulatedModel model = admitted.model();
        RandomGenerator random =
                Seeds.random(seed, profile.name(), model.id(), Long.toString(admitted.modelSequence()));
        int crowd = enter(admitted);
        Backend usual = model.backends().get(random.nextInt(model.backends().size()));
        Backend backend = model.crowded(crowd).flatMap(Crowding::backend).orElse(usual);
        AnswerPlan plan = plan(admitted, backend, crowd);
        note(admitted, plan, backend);
        Timing timing = new Timing(model.pace(), backend.latencyFactor(), gap(admitted), random);
        return streamed(admitted) ? streamed(admitted, plan, timing) : whole(admitted, plan, timing);
    }

    /** The vector of what the user says, at once: a model that only reads keeps nobody waiting. */
    Response embedding(AdmittedCall admitted) {
        SimulatedModel model = admitted.model();
        int tokens = counter.count(admitted.call().prompt());
        TruthDraft truth = admitted.truth();
        truth.admitted(model.backends().get(0).name(), generationId(admitted), model.price(), tokens);
        truth.readOnly();
        byte[] body = EmbeddingJson.of(model.id(), WordVector.of(admitted.call().prompt()), tokens);
        return Response.Ready.ok(admitted.request(), "application/json", body).with(truth, Ending.COMPLETED);
    }

    /** Counts a request until it is over; gives how many there are now. */
    private int enter(AdmittedCall admitted) {
        String model = admitted.model().id();
        admitted.truth().whenOver(entry -> inFlight.merge(model, -1, Integer::sum));
        return inFlight.merge(model, 1, Integer::sum);
    }

    private void note(AdmittedCall admitted, AnswerPlan plan, Backend backend) {
        TruthDraft truth = admitted.truth();
        Meter meter = plan.meter();
        truth.admitted(backend.name(), plan.identity().id(), meter.price(), meter.promptTokens());
        truth.charged(
                profile.billing().charging(),
                plan.tokens(),
                meter.discountedTokens(),
                meter.wrong().chargedTimes());
        if (plan.answer().cut()) {
            truth.cut();
        }
        if (meter.form().lies() || plan.shape().oddities().misleads()) {
            truth.usageLies();
        }
        books.watch(generationId(admitted), admitted, plan, backend);
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
        boolean pads = plan.shape().oddities().padsJson();
        ResponseHead head = pads
                ? ResponseHead.chunked("application/json")
                : ResponseHead.whole(200, "application/json", steps.length());
        return new Response.Played(
                head(admitted, plan, head),
                steps.steps().iterator(),
                slots(admitted),
                new Response.Comments(new byte[] {'\n'}, USUAL_COMMENT_EVERY, pads),
                admitted.behaviour().afterwards(),
                admitted.truth());
    }

    private ResponseHead head(AdmittedCall admitted, AnswerPlan plan, ResponseHead head) {
        ResponseHead numbered =
                head.to(admitted.request()).with(cache(plan.shape().oddities()));
        if (profile.style().tellsMore()) {
            return numbered.with(Map.of("x-generation-id", generationId(admitted)));
        }
        return plan.dialect() == Dialect.MESSAGES
                ? numbered.with(Map.of("request-id", admitted.request().id()))
                : numbered;
    }

    private static Map<String, String> cache(Oddities oddities) {
        return oddities.cache() == ResponseCache.OFF
                ? Map.of()
                : Map.of("x-openrouter-cache-status", oddities.cache().name());
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

    private AnswerPlan plan(AdmittedCall admitted, Backend backend, int crowd) {
        StreamShape shape = shape(admitted);
        OptionalInt most = shape.oddities().ignoresMaxTokens()
                ? OptionalInt.empty()
                : admitted.call().maxTokens();
        if (most.isPresent()) {
            most = OptionalInt.of(
                    Math.max(0, most.getAsInt() - shape.reasoning().tokens()));
        }
        Answer answer = respondent.answer(admitted, new Respondent.Terms(token(admitted), most, backend, crowd));
        int promptTokens = (int) Math.ceil(counter.count(admitted.call().readText()) * backend.tokensPerWord());
        GatewayStyle style = profile.style();
        return new AnswerPlan(
                answer,
                identity(admitted, backend, shape.oddities().echo()),
                admitted.dialect(),
                shape,
                meter(admitted, answer, promptTokens, shape.oddities()),
                admitted.behaviour().disruption(),
                style.envelope(admitted.dialect()));
    }

    private Meter meter(AdmittedCall admitted, Answer answer, int promptTokens, Oddities oddities) {
        Meter meter = new Meter(
                        promptTokens, admitted.model().price(), profile.style().tellsMore())
                .with(oddities, streamed(admitted));
        return oddities.meter().otherVocabulary() ? meter.in(otherVocabulary(admitted, answer)) : meter;
    }

    private static OtherVocabulary otherVocabulary(AdmittedCall admitted, Answer answer) {
        TokenCounter other = TokenCounter.cl100k();
        int tokens = answer.size();
        return new OtherVocabulary(
                other.count(admitted.call().readText()),
                tokens == 0 ? 1 : other.count(answer.text()) / (double) tokens);
    }

    private static boolean streamed(AdmittedCall admitted) {
        return admitted.call().stream() && !(admitted.behaviour().reply() instanceof Reply.WholeAnswer);
    }

    private AnswerIdentity identity(AdmittedCall admitted, Backend backend, ModelEcho echo) {
        GatewayStyle style = profile.style();
        return new AnswerIdentity(
                idPrefix(admitted.dialect()) + token(admitted),
                admitted.request().at().getEpochSecond(),
                echo == ModelEcho.AS_SENT ? admitted.call().model() : answering(admitted.model(), backend),
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

    /** The id under which an answer can be looked up, whatever its own dialect calls it. */
    private String generationId(AdmittedCall admitted) {
        return profile.style().idPrefix() + token(admitted);
    }

    /** What all ids of a response have in common. */
    private String token(AdmittedCall admitted) {
        return Seeds.token(
                seed, profile.name(), Long.toString(admitted.request().sequence()));
    }

    private static String answering(SimulatedModel model, Backend backend) {
        return backend.model() == null ? model.id() : backend.model();
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
