package dev.weighbridge.simulations.meter;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.measurements.comparison.Timeouts;
import dev.weighbridge.measurements.meter.MeterEffort;
import dev.weighbridge.measurements.meter.MeterProbe;
import dev.weighbridge.measurements.meter.MeterProbing;
import dev.weighbridge.measurements.meter.MeterResult;
import dev.weighbridge.measurements.meter.MeterStep;
import dev.weighbridge.measurements.plan.RequestBound;
import dev.weighbridge.measurements.run.Labels;
import dev.weighbridge.measurements.run.Refused;
import dev.weighbridge.measurements.run.Reservation;
import dev.weighbridge.measurements.run.Reserved;
import dev.weighbridge.measurements.run.WorstCase;
import dev.weighbridge.simulations.setup.Access;
import dev.weighbridge.simulations.setup.Preparation;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The questions to one target's meter, each with leave of the run's caps. Not thread-safe. */
final class TargetMeter {
    /** The engine writes a request once more where a pooled connection dies under it, and both may be billed. */
    private static final int SENDS_AT_MOST = 2;

    private final String simulation;
    private final Preparation prepared;
    private final Access access;
    private final MeterEffort effort;
    private final MeterProbing probing;
    private String refused = "";

    TargetMeter(String simulation, Preparation prepared, Access access) {
        this.simulation = simulation;
        this.prepared = prepared;
        this.access = access;
        this.effort = MeterEffort.of(access.target());
        this.probing =
                new MeterProbing(access.target(), effort, prepared.comparison().seed());
    }

    MeterEffort effort() {
        return effort;
    }

    Access access() {
        return access;
    }

    MeterStep next(long nowNanos) {
        return probing.next(nowNanos);
    }

    /** The work of a probe that was handed out; empty where a cap forbids it, which ends this target. */
    Optional<MeterWork> work(MeterProbe probe, NanoClock clock, BiConsumer<MeterWork, Exchange> whenEnded) {
        Reservation reservation = prepared.journal().reserve(labels(probe), worst(probe));
        if (reservation instanceof Refused no) {
            refused = no.because();
            probing.refused(refused);
            return Optional.empty();
        }
        Timeouts timeouts = prepared.comparison().timeouts();
        return Optional.of(new MeterWork(
                probe,
                (Reserved) reservation,
                access,
                access.target().dialect().call(probe.request()),
                timeouts,
                clock.nanos(),
                whenEnded));
    }

    /** What cap stopped it; empty where none did. */
    String refused() {
        return refused;
    }

    void ended(MeterWork work, Exchange exchange, NanoClock clock, InstantSource wall) {
        probing.completed(work.probe(), work.reserved().id(), exchange, clock.nanos(), wall.instant());
    }

    void stop(String because) {
        probing.stop(because);
    }

    /** What was found; asks the gateway's ledger, where it has one. */
    MeterResult result() {
        return probing.result(LedgerEntries.of(access, probing.toLookUp()));
    }

    private Labels labels(MeterProbe probe) {
        String target = access.target().name();
        return new Labels(simulation, target, Labels.METER, probe.caseId(), probe.number(), -1, Labels.METER, 1, true);
    }

    private WorstCase worst(MeterProbe probe) {
        RequestBound bound = probe.bound(access.target());
        return new WorstCase(
                SENDS_AT_MOST, SENDS_AT_MOST * bound.tokens(), bound.money().times(SENDS_AT_MOST));
    }
}
