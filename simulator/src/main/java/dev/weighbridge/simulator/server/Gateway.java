package dev.weighbridge.simulator.server;

import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.simulator.call.EmbeddingRequest;
import dev.weighbridge.simulator.call.ModelCall;
import dev.weighbridge.simulator.fault.Behaviour;
import dev.weighbridge.simulator.fault.FaultScript;
import dev.weighbridge.simulator.fault.RequestFacts;
import dev.weighbridge.simulator.profile.GatewayProfile;
import dev.weighbridge.simulator.profile.SimulatedModel;
import dev.weighbridge.simulator.truth.Ending;
import dev.weighbridge.simulator.truth.TruthDraft;
import dev.weighbridge.simulator.truth.TruthLog;
import dev.weighbridge.simulator.wire.Dialect;
import dev.weighbridge.simulator.wire.ModelsJson;
import dev.weighbridge.simulator.wire.WireError;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One simulated gateway: decides what each request gets. Not thread-safe: the event loop owns it. */
final class Gateway {
    private final GatewayProfile profile;
    private final Refusals refusals;
    private final FaultScript faults;
    private final ScriptedReplies scripted;
    private final Inference inference;
    private final Gatekeeper gatekeeper;
    private final SideRoutes sideRoutes;
    private final Map<String, Long> requestsByModel = new HashMap<>();

    Gateway(GatewayProfile profile, FaultScript faults, Inference inference, Books books, TruthLog log) {
        this.profile = profile;
        this.refusals = new Refusals(profile.style());
        this.faults = faults;
        this.scripted = new ScriptedReplies(profile.style());
        this.inference = inference;
        this.gatekeeper = new Gatekeeper(profile, books, inference::promptTokens);
        this.sideRoutes = new SideRoutes(profile, refusals, books, log);
    }

    boolean owns(String path) {
        return path.startsWith("/" + profile.name() + "/");
    }

    Response answer(IncomingRequest request) {
        String path = request.path();
        Optional<Endpoint> endpoint = Endpoint.at(path, profile);
        if (endpoint.isPresent()) {
            return request.method().equals("POST") ? infer(request, endpoint.get()) : wrongMethod(request);
        }
        if (path.equals(profile.basePath() + "/embeddings")) {
            return request.method().equals("POST") ? embed(request) : wrongMethod(request);
        }
        if (path.equals(profile.basePath() + "/models")) {
            return request.method().equals("GET") ? models(request) : wrongMethod(request);
        }
        return sideRoutes
                .answer(request)
                .orElseGet(() -> refusal(request, refusals.unknownPath(request.method(), path)));
    }

    private Response wrongMethod(IncomingRequest request) {
        return refusal(request, refusals.wrongMethod(request.method(), request.path()));
    }

    private Response models(IncomingRequest request) {
        if (!authorised(request)) {
            return refusal(request, refusals.badKey(key(request).isEmpty()));
        }
        Map<String, TokenPrice> prices = new LinkedHashMap<>();
        profile.models().forEach(model -> model.names().forEach(name -> prices.put(name, model.price())));
        byte[] body = profile.style().tellsMore() ? ModelsJson.openRouter(prices) : ModelsJson.openAi(prices);
        return Response.Ready.ok(request, "application/json", body);
    }

    private Response infer(IncomingRequest request, Endpoint endpoint) {
        return understood(
                request, truth -> infer(request, truth, endpoint.dialect(), endpoint.read(request), inference::answer));
    }

    private Response embed(IncomingRequest request) {
        return understood(request, truth -> {
            ModelCall call = EmbeddingRequest.parse(request.body());
            return infer(request, truth, Dialect.CHAT, call, inference::embedding);
        });
    }

    private Response understood(IncomingRequest request, Function<TruthDraft, Response> answer) {
        TruthDraft truth = new TruthDraft(request.sequence(), profile.name(), request.readNanos());
        if (!authorised(request)) {
            return rejection(request, truth, refusals.badKey(key(request).isEmpty()));
        }
        try {
            return answer.apply(truth);
        } catch (IllegalArgumentException e) {
            return rejection(request, truth, refusals.badBody(String.valueOf(e.getMessage())));
        }
    }

    private boolean authorised(IncomingRequest request) {
        return profile.style().surface().open() || key(request).equals(profile.key());
    }

    private String key(IncomingRequest request) {
        return request.key(profile.style().surface().keyHeader());
    }

    private Response infer(
            IncomingRequest request,
            TruthDraft truth,
            Dialect dialect,
            ModelCall call,
            Function<AdmittedCall, Response> answer) {
        truth.model(call.model());
        Optional<SimulatedModel> model = profile.model(call.model());
        if (model.isEmpty()) {
            return rejection(request, truth, refusals.unknownModel(call.model()));
        }
        if (call.stream() && !profile.style().surface().streams(dialect, call.model())) {
            return rejection(request, truth, refusals.notStreamed(call.model()));
        }
        long modelSequence = requestsByModel.merge(model.get().id(), 1L, Long::sum);
        Behaviour behaviour = faults.behaviour(facts(request, call, modelSequence));
        AdmittedCall admitted = new AdmittedCall(request, truth, dialect, call, model.get(), modelSequence, behaviour);
        return gatekeeper.answer(admitted, () -> admitted(admitted, answer));
    }

    private RequestFacts facts(IncomingRequest request, ModelCall call, long modelSequence) {
        return new RequestFacts(
                request.sequence(),
                modelSequence,
                profile.name(),
                call.model(),
                call.stream(),
                call.prompt(),
                request.headers());
    }

    private Response admitted(AdmittedCall call, Function<AdmittedCall, Response> answer) {
        call.truth().fault(call.behaviour().name());
        return scripted.to(call).orElseGet(() -> answer.apply(call));
    }

    private Response rejection(IncomingRequest request, TruthDraft truth, WireError error) {
        return refusal(request, error).with(truth, Ending.ERROR);
    }

    private Response.Ready refusal(IncomingRequest request, WireError error) {
        Dialect dialect =
                Endpoint.at(request.path(), profile).map(Endpoint::dialect).orElse(Dialect.CHAT);
        return Response.Ready.error(request, error, profile.style().envelope(dialect));
    }
}
