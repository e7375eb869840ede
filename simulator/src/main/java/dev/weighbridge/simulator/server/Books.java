package dev.weighbridge.simulator.server;

import dev.weighbridge.simulator.ledger.Billing;
import dev.weighbridge.simulator.ledger.Generation;
import dev.weighbridge.simulator.ledger.Generations;
import dev.weighbridge.simulator.ledger.Ledger;
import dev.weighbridge.simulator.profile.Backend;
import dev.weighbridge.simulator.script.AnswerPlan;
import dev.weighbridge.simulator.truth.Ending;
import dev.weighbridge.simulator.truth.TokenStamps;
import dev.weighbridge.simulator.truth.TruthEntry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A gateway's records of money and answers. The event loop owns it. */
record Books(Ledger ledger, Generations generations, boolean told, InstantSource wallClock) {
    static Books of(Billing billing, InstantSource wallClock) {
        return new Books(new Ledger(billing), new Generations(billing.indexDelay()), billing.tells(), wallClock);
    }

    /** Notes an answer for look-ups once it is over. */
    void watch(String id, AdmittedCall admitted, AnswerPlan plan, Backend backend) {
        if (told) {
            admitted.truth().whenOver(entry -> generations.add(generation(id, admitted, plan, backend, entry)));
        }
    }

    private Generation generation(
            String id, AdmittedCall admitted, AnswerPlan plan, Backend backend, TruthEntry entry) {
        return new Generation(
                id,
                Objects.requireNonNullElse(backend.model(), admitted.model().id()),
                backend.name(),
                admitted.request().at(),
                wallClock.instant(),
                first(entry),
                span(entry),
                entry.promptTokens(),
                entry.completionTokens(),
                Math.min(plan.shape().reasoning().tokens(), entry.completionTokens()),
                plan.meter().cachedTokens(),
                backend.tokensPerWord(),
                entry.billed(),
                admitted.call().stream(),
                entry.ending() == Ending.CLIENT_GONE || entry.ending() == Ending.STALLED,
                entry.finishReason());
    }

    private static @Nullable Duration first(TruthEntry entry) {
        TokenStamps stamps = entry.tokenNanos();
        return stamps.count() == 0 ? null : Duration.ofNanos(stamps.nanos(0) - entry.readNanos());
    }

    private static @Nullable Duration span(TruthEntry entry) {
        TokenStamps stamps = entry.tokenNanos();
        long begun = entry.readNanos() + entry.queuedNanos();
        return stamps.count() == 0 ? null : Duration.ofNanos(stamps.nanos(stamps.count() - 1) - begun);
    }
}
