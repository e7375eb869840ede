package dev.weighbridge.simulator.server;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.simulator.call.ModelCall;
import dev.weighbridge.simulator.ledger.Ledger;
import dev.weighbridge.simulator.limit.Limit;
import dev.weighbridge.simulator.limit.Limiters;
import dev.weighbridge.simulator.limit.Limiters.Caller;
import dev.weighbridge.simulator.limit.Measure;
import dev.weighbridge.simulator.limit.Passage;
import dev.weighbridge.simulator.profile.GatewayProfile;
import dev.weighbridge.simulator.profile.SimulatedModel;
import dev.weighbridge.simulator.truth.Ending;
import dev.weighbridge.simulator.truth.TruthDraft;
import dev.weighbridge.simulator.truth.TruthEntry;
import dev.weighbridge.simulator.wire.ErrorEnvelope;
import dev.weighbridge.simulator.wire.WireError;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Lets a call pass by credit and limits, and keeps the books when it is over. The event loop owns it. */
final class Gatekeeper {
    private final GatewayProfile profile;
    private final Ledger ledger;
    private final Limiters limiters = new Limiters();
    private final List<Limit> freeLimits;
    private final CreditRefusals creditRefusals;
    private final InstantSource wallClock;
    private final ToIntFunction<String> promptTokens;

    Gatekeeper(GatewayProfile profile, Books books, ToIntFunction<String> promptTokens) {
        this.profile = profile;
        this.ledger = books.ledger();
        this.wallClock = books.wallClock();
        this.promptTokens = promptTokens;
        this.creditRefusals = new CreditRefusals(profile.style().envelope());
        this.freeLimits = freeLimits(ledger.bought());
    }

    private List<Limit> freeLimits(Money bought) {
        return profile.billing().freeAllowance().stream()
                .map(allowance -> Limit.day(allowance.name(bought), Limit.Scope.ACCOUNT, allowance.of(bought)))
                .toList();
    }

    /** A refusal, or else the response of the one who answers. */
    Response answer(AdmittedCall admitted, Supplier<Response> server) {
        IncomingRequest request = admitted.request();
        TruthDraft truth = admitted.truth();
        ModelCall call = admitted.call();
        SimulatedModel model = admitted.model();
        ErrorEnvelope envelope = profile.style().envelope(admitted.dialect());
        Optional<WireError> unpaid = unpaid(request, call, model);
        if (unpaid.isPresent()) {
            return Response.Ready.error(request, unpaid.get(), envelope).with(truth, Ending.ERROR);
        }
        Passage passage = limiters.passage(limits(model), caller(request, call, model), request.at());
        if (passage.refusal().isPresent()) {
            truth.limited();
            return new LimitRefusals(envelope, profile.style().limitStyle())
                    .to(request, passage.readings(), passage.refusal().get())
                    .with(truth, Ending.ERROR);
        }
        admit(request, truth, model, passage);
        return server.get()
                .with(profile.style().limitStyle().served(passage.readings(), call.stream()))
                .after(passage.delay());
    }

    private Optional<WireError> unpaid(IncomingRequest request, ModelCall call, SimulatedModel model) {
        // A token is a byte at least, so this is never too little, and no prompt is counted for it.
        int mostPrompt = call.readText().getBytes(StandardCharsets.UTF_8).length;
        Money worst = call.maxTokens().isPresent()
                ? model.price().of(mostPrompt, call.maxTokens().getAsInt())
                : Money.ZERO;
        boolean free = model.price().free();
        Ledger.Verdict verdict = ledger.verdict(request.key(), free, worst);
        return creditRefusals.of(verdict, call.maxTokens(), ledger.balance(), model.price());
    }

    private List<Limit> limits(SimulatedModel model) {
        return model.price().free() && !freeLimits.isEmpty()
                ? Stream.concat(model.limits().stream(), freeLimits.stream()).toList()
                : model.limits();
    }

    private Caller caller(IncomingRequest request, ModelCall call, SimulatedModel model) {
        boolean count = model.limits().stream().map(Limit::measure).anyMatch(Measure::ofTokens);
        long tokens = count
                ? promptTokens.applyAsInt(call.readText())
                        + (long) call.maxTokens().orElse(0)
                : 0;
        return new Caller(request.key(), model.id(), call.model(), tokens);
    }

    private void admit(IncomingRequest request, TruthDraft truth, SimulatedModel model, Passage passage) {
        if (model.price().free()) {
            ledger.countFree(request.key(), request.at());
        }
        truth.whenOver(entry -> over(request.key(), model, passage, entry));
    }

    private void over(String key, SimulatedModel model, Passage passage, TruthEntry entry) {
        passage.ended(wallClock.instant(), (long) entry.promptTokens() + entry.completionTokens());
        if (!entry.billed().equals(Money.ZERO)) {
            ledger.charge(key, model.id(), entry.billed(), wallClock.instant());
        }
    }
}
