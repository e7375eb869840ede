package dev.weighbridge.simulations.evals;

import dev.weighbridge.evalsuites.engine.EvalItem;
import dev.weighbridge.evalsuites.engine.EvalStep;
import dev.weighbridge.evalsuites.engine.plan.EvalPlan;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.http.HttpCall;
import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.measurements.run.Journal;
import dev.weighbridge.measurements.run.Refused;
import dev.weighbridge.measurements.run.Reservation;
import dev.weighbridge.measurements.run.Reserved;
import dev.weighbridge.simulations.setup.Access;
import dev.weighbridge.simulations.setup.Preparation;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Where items are asked leave for, made ready and handed in. */
final class EvalDesk {

    /** An attempt that has its leave, or why it has none. */
    sealed interface Leave {
        record Granted(EvalWork work) implements Leave {}

        record Denied(String because) implements Leave {}
    }

    private final String simulation;
    private final Preparation prepared;
    private final EvalPlan plan;
    private final NanoClock clock;

    EvalDesk(String simulation, Preparation prepared, EvalPlan plan, NanoClock clock) {
        this.simulation = simulation;
        this.prepared = prepared;
        this.plan = plan;
        this.clock = clock;
    }

    /** Asks leave to send; {@code whenEnded} hears of the exchange. */
    Leave prepare(EvalStep.Send send, BiConsumer<EvalWork, Exchange> whenEnded) {
        EvalItem item = send.item();
        Access access = access(item);
        HttpCall call;
        try {
            call = access.call(plan.caseOf(item).asked());
        } catch (IllegalArgumentException e) {
            return new Leave.Denied("case \"" + item.caseId() + "\" of workload \"" + item.suite()
                    + "\" cannot be asked of target \"" + item.target() + "\": " + e.getMessage());
        }
        Reservation reservation = journal().reserve(plan.labels(item, simulation, send.attempt()), plan.worst(item));
        return reservation instanceof Refused refused
                ? new Leave.Denied(refused.because())
                : new Leave.Granted(new EvalWork(
                        send,
                        (Reserved) reservation,
                        access,
                        call,
                        prepared.comparison().timeouts(),
                        clock.nanos(),
                        whenEnded));
    }

    /** Hands in what became of it; {@code whenWritten} runs on the journal's thread. */
    void settle(EvalWork work, Exchange exchange, Runnable whenWritten) {
        String prompt = plan.prompt(work.send().item());
        journal().settle(work.reserved(), exchange, prompt, line -> whenWritten.run());
    }

    /** Waits until all that was handed in is written; throws where it cannot be. */
    void check() {
        journal().drain();
    }

    private Journal journal() {
        return prepared.journal();
    }

    private Access access(EvalItem item) {
        return Optional.ofNullable(prepared.accesses().get(item.target()))
                .orElseThrow(() -> new IllegalStateException("no way to the planned target " + item.target()));
    }
}
