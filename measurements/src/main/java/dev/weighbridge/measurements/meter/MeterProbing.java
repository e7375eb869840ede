package dev.weighbridge.measurements.meter;

import dev.weighbridge.gateway.catalogue.Generation;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.provider.Provider;
import dev.weighbridge.gateway.ratelimit.RateLimits;
import dev.weighbridge.measurements.comparison.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * Asks one target what its meter says of known prompts, and judges it. Does no I/O: its driver sends what {@link #next}
 * wants sent and hands in what came back. Not thread-safe.
 */
public final class MeterProbing {
    /** How many probes are made again after a rate limit. */
    static final int RETRIES = 3;

    private static final int STRIKES = 3;
    private static final Duration USUAL_WAIT = Duration.ofSeconds(20);

    private final Target target;
    private final MeterEffort effort;
    private final MeterProbes probes;
    private final Deque<MeterProbe> waiting;
    private final List<MeterReading> readings = new ArrayList<>();
    private int again;
    private int inFlight;
    private int sent;
    private int retries;
    private int strikes;
    private long waitUntilNanos = Long.MIN_VALUE;
    private long patienceNanos;
    private String stopped = "";

    /** Questions to a target, the same for the same seed. */
    public MeterProbing(Target target, MeterEffort effort, long seed) {
        this.target = target;
        this.effort = effort;
        this.probes = new MeterProbes(target, seed);
        this.waiting = new ArrayDeque<>(probes.first());
        this.patienceNanos = effort.patience().toNanos();
        while (again < effort.again()) {
            waiting.add(probes.again(again++));
        }
    }

    /** What to do now; a probe that is handed out counts as sent. */
    public MeterStep next(long nowNanos) {
        if (inFlight == 0 && waiting.isEmpty() && doubtful()) {
            waiting.add(probes.again(again++));
        }
        if (!stopped.isEmpty() || waiting.isEmpty()) {
            return inFlight > 0 ? new MeterStep.Wait(Long.MAX_VALUE) : new MeterStep.Done();
        } else if (inFlight >= effort.atOnce()) {
            return new MeterStep.Wait(Long.MAX_VALUE);
        } else if (waitUntilNanos > nowNanos) {
            return new MeterStep.Wait(waitUntilNanos);
        }
        inFlight++;
        sent++;
        waitUntilNanos = Math.max(waitUntilNanos, nowNanos + effort.spacing().toNanos());
        return new MeterStep.Send(waiting.remove());
    }

    /** Whether asking the same once more would tell one backend from several. */
    private boolean doubtful() {
        if (!stopped.isEmpty() || again >= effort.again() + effort.inDoubt()) {
            return false;
        }
        MeterReadings read = read(Map.of());
        return read.steady() ? MeterJudge.contradict(read) : SamePromptJudge.unsettled(read);
    }

    /**
     * What became of a probe.
     *
     * @param id the exchange's id
     * @param now the wall clock, for limits that name a time
     */
    public void completed(MeterProbe probe, String id, Exchange exchange, long nowNanos, Instant now) {
        inFlight--;
        readings.add(MeterReading.of(id, probe, exchange));
        boolean broken = exchange.outcome() instanceof Outcome.Cancelled && probe.stopAfter() > 0;
        strikes = exchange.outcome().delivered() || broken ? 0 : strikes + 1;
        if (exchange.outcome() instanceof Outcome.RateLimited limited && limited.retryable()) {
            postpone(probe, exchange, nowNanos, now);
        }
        if (strikes >= STRIKES) {
            stop(STRIKES + " requests in a row were not answered: "
                    + exchange.outcome().label());
        }
    }

    private void postpone(MeterProbe probe, Exchange exchange, long nowNanos, Instant now) {
        long waitNanos = exchange.limits()
                .flatMap(RateLimits::hint)
                .map(hint -> hint.when().from(now))
                .filter(wait -> !wait.isNegative() && !wait.isZero())
                .orElse(USUAL_WAIT)
                .toNanos();
        if (retries < RETRIES && waitNanos <= patienceNanos) {
            retries++;
            strikes = 0;
            patienceNanos -= waitNanos;
            waitUntilNanos = Math.max(waitUntilNanos, nowNanos + waitNanos);
            waiting.addFirst(probe);
        }
    }

    /** A probe that was handed out is not sent after all, and nothing more is. */
    public void refused(String because) {
        inFlight--;
        sent--;
        stop(because);
    }

    /** Nothing more is asked, for a reason in one line; the first one given is kept. */
    public void stop(String because) {
        stopped = stopped.isEmpty() ? because : stopped;
        waiting.clear();
    }

    /** The responses of which the gateway's ledger should be asked: those that were broken off, then the last others. */
    public List<String> toLookUp() {
        return readings.stream()
                .filter(reading ->
                        reading.probe().ask() == Ask.ABORT || reading.probe().ask() == Ask.STREAM)
                .map(reading -> reading.exchange().identity().responseId())
                .filter(id -> id != null)
                .toList();
    }

    /** What was found, with what the gateway's own ledger says by response id. */
    public MeterResult result(Map<String, Generation> ledger) {
        return new MeterResult(
                target.name(),
                who(),
                target.simulated(),
                sent,
                LocalTokens.FIRST.encoding(),
                stopped,
                MeterJudge.judge(read(ledger)));
    }

    private MeterReadings read(Map<String, Generation> ledger) {
        return new MeterReadings(who(), target.model(), target.price(), readings, ledger);
    }

    private String who() {
        String profile = target.profile();
        String gateway = profile == null ? label(target.provider()) : profile;
        return gateway + " `" + target.model() + "`";
    }

    private String label(Provider provider) {
        return provider == Provider.OTHER ? target.name() : provider.label();
    }
}
