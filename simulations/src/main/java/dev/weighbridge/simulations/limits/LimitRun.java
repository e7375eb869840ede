package dev.weighbridge.simulations.limits;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.gateway.token.TokenCounter;
import dev.weighbridge.measurements.limits.file.KeptLimits;
import dev.weighbridge.measurements.limits.file.LimitLines;
import dev.weighbridge.measurements.limits.file.LimitsFile;
import dev.weighbridge.measurements.limits.file.TargetLimits;
import dev.weighbridge.simulations.front.FailureLine;
import dev.weighbridge.simulations.front.Undertaking;
import dev.weighbridge.simulations.front.Worker;
import dev.weighbridge.simulations.load.Rehearsal;
import dev.weighbridge.simulations.load.ThreadTurns;
import dev.weighbridge.simulations.setup.Access;
import dev.weighbridge.simulations.setup.Preparation;
import dev.weighbridge.simulations.setup.Settings;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A search for limits that could be prepared: what is asked, what is kept of it, and what the console hears. */
final class LimitRun implements Undertaking<ProbeWork> {
    /** As many as a prober may want in flight. */
    private static final int MOST_AT_ONCE = 64;

    private final String simulation;
    private final Preparation prepared;
    private final Settings settings;
    private final NanoClock clock;
    private final InstantSource wall;
    private final PrintStream console;
    private final Targeted targeted;
    private final KeptLimits kept;
    private final ThreadTurns turns;
    private final Probing probing;
    private final List<TargetLimits> found;

    LimitRun(
            String simulation,
            Preparation prepared,
            Settings settings,
            ProberFactory factory,
            NanoClock clock,
            InstantSource wall,
            PrintStream console) {
        this.simulation = simulation;
        this.prepared = prepared;
        this.settings = settings;
        this.clock = clock;
        this.wall = wall;
        this.console = console;
        this.targeted = new Targeted(prepared.accesses().values());
        this.kept = KeptLimits.of(settings.root());
        this.found =
                new CopyOnWriteArrayList<>(LimitsFile.read(prepared.folder().path()));
        this.turns = new ThreadTurns(clock, this::fail);
        ProbeRequests requests = new ProbeRequests(TokenCounter.o200k());
        this.probing = new Probing(
                probes(factory, requests),
                this::began,
                this::done,
                new ProbeDesk(simulation, prepared, clock, this::ended),
                requests,
                clock,
                turns);
    }

    private List<TargetProbe> probes(ProberFactory factory, ProbeRequests requests) {
        List<TargetProbe> probes = new ArrayList<>();
        for (Access access : targeted.asked()) {
            Access other = targeted.beside(access).orElse(null);
            probes.add(new TargetProbe(
                    access,
                    other,
                    factory,
                    requests::tokens,
                    prepared.comparison().seed()));
        }
        return probes;
    }

    @Override
    public int workers() {
        return targeted.asked().isEmpty() ? 1 : MOST_AT_ONCE;
    }

    @Override
    public void parked(Worker<ProbeWork> worker) {
        probing.parked(worker);
    }

    @Override
    public void begin() {
        targeted.leftOut().forEach(console::println);
        for (Access access : targeted.asked()) {
            var limits = access.target().limits();
            console.println(simulation + ": looks for the limit of "
                    + access.target().name() + ", at most " + limits.requests() + " requests in "
                    + limits.time().toSeconds() + " s, and half as many again to check what is said of it"
                    + (limits.tokens() ? ", and as many for a limit of tokens" : ""));
        }
        Rehearsal.perform();
        probing.begin();
    }

    /** An unfinished run that is gone on with keeps what it has found. */
    private boolean began(TargetProbe probe) {
        Access access = probe.access();
        boolean known = found.stream()
                .anyMatch(limits -> limits.target().equals(access.target().name()));
        if (known) {
            return false;
        }
        KeyPage.freeRequests(access).ifPresent(daily -> probe.daily().told(daily.limit(), daily.remaining()));
        probe.begin(wall.instant(), clock.nanos(), earlier(access));
        return true;
    }

    private @Nullable TargetLimits earlier(Access access) {
        return settings.fresh()
                ? null
                : kept.find(access.keptAddress(), access.target().model()).orElse(null);
    }

    private void done(TargetProbe probe) {
        TargetLimits limits = probe.result(probe.access().keptAddress());
        found.add(limits);
        LimitsFile.write(prepared.folder().path(), found);
        // What was stopped before it could find anything is no reason to forget what was known.
        if (limits.log().requests() > 0) {
            kept.keep(limits);
        }
    }

    private void ended(ProbeWork work, Exchange exchange) {
        probing.ended(work, exchange);
    }

    private void fail(Throwable failure) {
        probing.stop(FailureLine.of(failure));
    }

    @Override
    public void end() {
        turns.close();
        String because = probing.finished() || !probing.because().isEmpty()
                ? probing.because()
                : "it was stopped before everything was asked";
        try {
            prepared.journal().ended(probing.finished(), because);
        } finally {
            prepared.close();
        }
        found.forEach(limits -> LimitLines.of(limits).forEach(console::println));
        if (!probing.finished()) {
            console.println(simulation + " ended early: " + because);
        }
    }
}
