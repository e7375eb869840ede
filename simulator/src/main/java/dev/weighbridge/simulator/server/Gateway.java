package dev.weighbridge.simulator.server;

import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.simulator.fault.Behaviour;
import dev.weighbridge.simulator.fault.FaultScript;
import dev.weighbridge.simulator.fault.RequestFacts;
import dev.weighbridge.simulator.profile.GatewayProfile;
import dev.weighbridge.simulator.profile.SimulatedModel;
import dev.weighbridge.simulator.truth.Ending;
import dev.weighbridge.simulator.truth.TruthDraft;
import dev.weighbridge.simulator.truth.TruthLog;
import dev.weighbridge.simulator.wire.ChatCall;
import dev.weighbridge.simulator.wire.ModelsJson;
import dev.weighbridge.simulator.wire.WireError;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

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
        if (path.equals(profile.basePath() + "/chat/completions")) {
            return request.method().equals("POST") ? chat(request) : wrongMethod(request);
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
            return refusal(request, refusals.badKey(request.key().isEmpty()));
        }
        Map<String, TokenPrice> prices = new LinkedHashMap<>();
        profile.models().forEach(model -> model.names().forEach(name -> prices.put(name, model.price())));
        byte[] body = profile.style().tellsMore() ? ModelsJson.openRouter(prices) : ModelsJson.openAi(prices);
        return Response.Ready.ok(request, "application/json", body);
    }

    private Response chat(IncomingRequest request) {
        TruthDraft truth = new TruthDraft(request.sequence(), profile.name(), request.readNanos());
        if (!authorised(request)) {
            return rejection(request, truth, refusals.badKey(request.key().isEmpty()));
        }
        try {
            return chat(request, truth, ChatCall.parse(request.body()));
        } catch (IllegalArgumentException e) {
            return rejection(request, truth, refusals.badBody(String.valueOf(e.getMessage())));
        }
    }

    private boolean authorised(IncomingRequest request) {
        return request.key().equals(profile.key());
    }

    private Response chat(IncomingRequest request, TruthDraft truth, ChatCall call) {
        truth.model(call.model());
        Optional<SimulatedModel> model = profile.model(call.model());
        if (model.isEmpty()) {
            return rejection(request, truth, refusals.unknownModel(call.model()));
        }
        long modelSequence = requestsByModel.merge(model.get().id(), 1L, Long::sum);
        Behaviour behaviour = faults.behaviour(facts(request, call, modelSequence));
        AdmittedCall admitted = new AdmittedCall(request, truth, call, model.get(), modelSequence, behaviour);
        return gatekeeper.answer(request, truth, call, model.get(), () -> admitted(admitted));
    }

    private RequestFacts facts(IncomingRequest request, ChatCall call, long modelSequence) {
        return new RequestFacts(
                request.sequence(),
                modelSequence,
                profile.name(),
                call.model(),
                call.stream(),
                call.prompt(),
                request.headers());
    }

    private Response admitted(AdmittedCall call) {
        call.truth().fault(call.behaviour().name());
        return scripted.to(call).orElseGet(() -> inference.answer(call));
    }

    private Response rejection(IncomingRequest request, TruthDraft truth, WireError error) {
        return refusal(request, error).with(truth, Ending.ERROR);
    }

    private Response.Ready refusal(IncomingRequest request, WireError error) {
        return Response.Ready.error(request, error, profile.style().envelope());
    }
}
