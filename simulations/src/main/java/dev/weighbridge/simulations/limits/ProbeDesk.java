package dev.weighbridge.simulations.limits;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.measurements.limits.probe.ProbeStep;
import dev.weighbridge.measurements.run.Labels;
import dev.weighbridge.measurements.run.Reservation;
import dev.weighbridge.measurements.run.Reserved;
import dev.weighbridge.simulations.setup.Access;
import dev.weighbridge.simulations.setup.Preparation;
import java.util.function.BiConsumer;

/** Where probes are asked leave for, made ready and handed in. */
final class ProbeDesk {
    private final String simulation;
    private final Preparation prepared;
    private final NanoClock clock;
    private final BiConsumer<ProbeWork, Exchange> whenEnded;

    ProbeDesk(String simulation, Preparation prepared, NanoClock clock, BiConsumer<ProbeWork, Exchange> whenEnded) {
        this.simulation = simulation;
        this.prepared = prepared;
        this.clock = clock;
        this.whenEnded = whenEnded;
    }

    Reservation reserve(Phase phase, ProbeStep.Send send) {
        Access access = phase.asked().apply(send.number());
        String target = access.target().name();
        Labels labels =
                new Labels(simulation, target, Labels.LIMITS, phase.name(), send.number(), -1, Labels.LIMITS, 1, true);
        return prepared.journal().reserve(labels, ProbeRequests.worst(access.target(), send.shape()));
    }

    ProbeWork prepare(Phase phase, ProbeStep.Send send, Reserved reserved) {
        Access access = ProbeRequests.shaped(phase.asked().apply(send.number()), send.shape());
        return new ProbeWork(
                send,
                reserved,
                access,
                access.call(ProbeRequests.prompt(send.shape())),
                prepared.comparison().timeouts(),
                clock.nanos(),
                whenEnded);
    }

    void settle(ProbeWork work, Exchange exchange) {
        prepared.journal()
                .settle(
                        work.reserved(),
                        exchange,
                        ProbeRequests.prompt(work.send().shape()).userText());
    }
}
