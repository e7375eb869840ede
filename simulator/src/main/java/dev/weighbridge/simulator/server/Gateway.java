package dev.weighbridge.simulator.server;

import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.simulator.fault.Afterwards;
import dev.weighbridge.simulator.fault.Behaviour;
import dev.weighbridge.simulator.fault.FaultScript;
import dev.weighbridge.simulator.fault.Reply;
import dev.weighbridge.simulator.fault.RequestFacts;
import dev.weighbridge.simulator.limit.Limiters;
import dev.weighbridge.simulator.limit.Limiters.Caller;
import dev.weighbridge.simulator.limit.Limiters.Refusal;
import dev.weighbridge.simulator.profile.GatewayProfile;
import dev.weighbridge.simulator.profile.SimulatedModel;
import dev.weighbridge.simulator.truth.Ending;
import dev.weighbridge.simulator.truth.TruthDraft;
import dev.weighbridge.simulator.wire.ChatCall;
import dev.weighbridge.simulator.wire.ErrorEnvelope;
import dev.weighbridge.simulator.wire.ModelsJson;
import dev.weighbridge.simulator.wire.WireError;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One simulated gateway: decides what each request gets. Not thread-safe: the event loop owns it. */
final class Gateway {
    static final String REQUEST_HEADER = "x-simulator-request";

    private final GatewayProfile profile;
    private final Refusals refusals;
    private final FaultScript faults;
    private final InstantSource wallClock;
    private final Kitchen kitchen;
    private final Limiters limiters = new Limiters();
    private final Map<String, Long> requestsByModel = new HashMap<>();

    Gateway(GatewayProfile profile, FaultScript faults, InstantSource wallClock, Kitchen kitchen) {
        this.profile = profile;
        this.refusals = new Refusals(profile.style());
        this.faults = faults;
        this.wallClock = wallClock;
        this.kitchen = kitchen;
    }

    boolean owns(String path) {
        return path.startsWith("/" + profile.name() + "/");
    }

    Response answer(Arrived request, long sequence) {
        Visit visit = new Visit(request, sequence, wallClock.instant());
        String path = request.path();
        if (path.equals(profile.basePath() + "/chat/completions")) {
            return request.method().equals("POST") ? chat(visit) : refuse(visit, wrongMethod(request));
        }
        if (path.equals(profile.basePath() + "/models")) {
            return request.method().equals("GET") ? models(visit) : refuse(visit, wrongMethod(request));
        }
        return refuse(visit, refusals.unknownPath(request.method(), path));
    }

    private WireError wrongMethod(Arrived request) {
        return refusals.wrongMethod(request.method(), request.path());
    }

    private Response models(Visit visit) {
        if (!visit.request().key().equals(profile.key())) {
            return refuse(visit, refusals.badKey(visit.request().key().isEmpty()));
        }
        Map<String, TokenPrice> prices = new LinkedHashMap<>();
        profile.models().forEach(model -> model.names().forEach(name -> prices.put(name, model.price())));
        byte[] body = profile.style().tellsMore() ? ModelsJson.openRouter(prices) : ModelsJson.openAi(prices);
        return Response.Ready.of(visit.head(ResponseHead.whole(200, "application/json", body.length)), body);
    }

    private Response chat(Visit visit) {
        TruthDraft truth =
                new TruthDraft(visit.sequence(), profile.name(), visit.request().readNanos());
        if (!visit.request().key().equals(profile.key())) {
            return rejected(visit, truth, refusals.badKey(visit.request().key().isEmpty()));
        }
        try {
            return chat(visit, truth, ChatCall.parse(visit.request().body().bytes()));
        } catch (IllegalArgumentException e) {
            return rejected(visit, truth, refusals.badBody(String.valueOf(e.getMessage())));
        }
    }

    private Response chat(Visit visit, TruthDraft truth, ChatCall call) {
        truth.model(call.model());
        Optional<SimulatedModel> model = profile.model(call.model());
        if (model.isEmpty()) {
            return rejected(visit, truth, refusals.unknownModel(call.model()));
        }
        long modelSequence = requestsByModel.merge(model.get().id(), 1L, Long::sum);
        Behaviour behaviour = faults.behaviour(facts(visit, call, modelSequence));
        truth.fault(behaviour.name());
        Caller caller = new Caller(
                visit.request().key(), model.get().id(), call.maxTokens().orElse(0));
        return limiters.refusal(model.get().limits(), caller, visit.at())
                .map(refusal -> limited(visit, truth, refusal))
                .orElseGet(() -> reply(new Order(visit, truth, call, model.get(), modelSequence, behaviour)));
    }

    private RequestFacts facts(Visit visit, ChatCall call, long modelSequence) {
        return new RequestFacts(
                visit.sequence(),
                modelSequence,
                profile.name(),
                call.model(),
                call.stream(),
                call.prompt(),
                visit.request().headers());
    }

    private Response limited(Visit visit, TruthDraft truth, Refusal refusal) {
        truth.limited();
        Map<String, String> headers = profile.style().limitHeaders().of(refusal);
        return error(visit, refusals.limited(refusal), profile.style().envelope(), headers)
                .with(status(truth, 429), Ending.ERROR);
    }

    private Response reply(Order order) {
        Visit visit = order.visit();
        Afterwards afterwards = order.behaviour().afterwards();
        Reply reply = order.behaviour().reply();
        if (reply instanceof Reply.ErrorStatus error) {
            ErrorEnvelope envelope = error.envelope().orElse(profile.style().envelope());
            return error(visit, error.error(), envelope, error.headers())
                    .with(status(order.truth(), error.error().status()), Ending.ERROR)
                    .then(afterwards);
        }
        if (reply instanceof Reply.ErrorInside200 error) {
            byte[] body = profile.style().envelope().render(told(visit, error.error()));
            return ready(order, ResponseHead.whole(200, "application/json", body.length), body, Ending.ERROR);
        }
        if (reply instanceof Reply.HtmlPage) {
            byte[] body = dev.weighbridge.simulator.wire.HtmlPage.of("Welcome");
            return ready(order, ResponseHead.whole(200, "text/html", body.length), body, Ending.NO_ANSWER);
        }
        if (reply instanceof Reply.EmptyStream) {
            return ready(order, ResponseHead.whole(200, "text/event-stream", 0), new byte[0], Ending.NO_ANSWER);
        }
        if (reply instanceof Reply.Redirect redirect) {
            ResponseHead head = ResponseHead.whole(redirect.status(), "text/plain", 0)
                    .with(Map.of("location", redirect.location()));
            return ready(order, head, new byte[0], Ending.NO_ANSWER);
        }
        return kitchen.answer(order);
    }

    private Response ready(Order order, ResponseHead head, byte[] body, Ending ending) {
        return Response.Ready.of(order.visit().head(head), body)
                .with(status(order.truth(), head.status()), ending)
                .then(order.behaviour().afterwards());
    }

    private Response rejected(Visit visit, TruthDraft truth, WireError error) {
        return refuse(visit, error).with(status(truth, error.status()), Ending.ERROR);
    }

    private Response.Ready refuse(Visit visit, WireError error) {
        return error(visit, error, profile.style().envelope(), Map.of());
    }

    private static Response.Ready error(
            Visit visit, WireError error, ErrorEnvelope envelope, Map<String, String> headers) {
        byte[] body = envelope.render(told(visit, error));
        ResponseHead head = ResponseHead.whole(error.status(), envelope.contentType(), body.length);
        return Response.Ready.of(visit.head(head.with(headers)), body);
    }

    private static WireError told(Visit visit, WireError error) {
        return error.on(visit.request().path(), visit.at().toString());
    }

    private static TruthDraft status(TruthDraft truth, int status) {
        truth.status(status);
        return truth;
    }

    /** A request with its number and the time it is answered at. */
    record Visit(Arrived request, long sequence, Instant at) {
        ResponseHead head(ResponseHead head) {
            return head.with(Map.of(REQUEST_HEADER, Long.toString(sequence)));
        }
    }

    /** A chat request that a model will answer. */
    record Order(
            Visit visit,
            TruthDraft truth,
            ChatCall call,
            SimulatedModel model,
            long modelSequence,
            Behaviour behaviour) {}
}
