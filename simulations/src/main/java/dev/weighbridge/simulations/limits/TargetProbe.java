package dev.weighbridge.simulations.limits;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.measurements.comparison.LimitProbing;
import dev.weighbridge.measurements.limits.LimitFinding;
import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.ProbeLog;
import dev.weighbridge.measurements.limits.TokenFinding;
import dev.weighbridge.measurements.limits.file.TargetLimits;
import dev.weighbridge.measurements.limits.probe.ProbeStep.Shape;
import dev.weighbridge.measurements.limits.probe.TokenProber;
import dev.weighbridge.simulations.setup.Access;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What one target is asked: first for its limit, then whether it speaks the truth of it, then who shares it, then
 * for a limit of tokens, and each time until it answers again. Not thread-safe.
 */
final class TargetProbe {
    private static final int FEWEST = 4;
    private static final int MOST_AT_ONCE = 64;

    private final Access access;
    private final ProberFactory factory;
    private final ToLongFunction<Shape> sizes;
    private final long seed;
    private final @Nullable Access other;
    private final Daily daily = new Daily();
    private final List<Observation> observations = new ArrayList<>();
    private final List<Observation> ofTokens = new ArrayList<>();
    private final List<String> stated = new ArrayList<>();
    private final Deque<Supplier<Optional<Phase>>> phases = new ArrayDeque<>();

    private @Nullable TargetLimits earlier;
    private Instant epoch = Instant.EPOCH;
    private long epochNanos;
    private long nowNanos;
    private int sent;
    private String ended = "";
    private @Nullable LimitSearch search;
    private boolean searched;
    private @Nullable ScopeProber scope;
    private @Nullable RecoveryProber recovery;
    private @Nullable TokenProber tokens;

    /**
     * A target that was not asked yet.
     *
     * @param sizes the tokens of a request of each shape
     * @param other another target of the same gateway and key; null where there is none, or it may not be asked
     */
    TargetProbe(Access access, @Nullable Access other, ProberFactory factory, ToLongFunction<Shape> sizes, long seed) {
        this.access = access;
        this.other = other;
        this.factory = factory;
        this.sizes = sizes;
        this.seed = seed;
        phases.add(this::searching);
        phases.add(this::checking);
        phases.add(this::scoping);
        phases.add(this::recovering);
        phases.add(this::counting);
        phases.add(this::recovering);
    }

    /** Begins its log: the moment that its times are counted from, on both clocks, and what was found earlier. */
    void begin(Instant wall, long nanos, @Nullable TargetLimits found) {
        epoch = wall;
        epochNanos = nanos;
        earlier = found;
    }

    Access access() {
        return access;
    }

    Daily daily() {
        return daily;
    }

    /** The time since its log's epoch. */
    long since(long nanos) {
        nowNanos = nanos - epochNanos;
        return nowNanos;
    }

    /** What comes next; empty where nothing does. */
    Optional<Phase> next() {
        while (!phases.isEmpty()) {
            Optional<Phase> phase = phases.remove().get();
            if (phase.isPresent()) {
                return phase;
            }
        }
        return Optional.empty();
    }

    private Optional<Phase> searching() {
        LimitFinding known = earlier == null ? null : earlier.findingFrom(epoch);
        // One is kept for the request that shows that the gateway answers again.
        int requests = (int) Math.min(probing().requests(), daily.most() - 1);
        if (requests < FEWEST) {
            ended = "too little is left of the day to spend a quarter of it";
            phases.clear();
            return Optional.empty();
        }
        search = factory.search(access.target(), requests, probing().time().toNanos(), known);
        return Optional.of(new Phase("search", search, number -> access));
    }

    private Optional<Phase> checking() {
        searched = true;
        LimitFinding finding = finding();
        return finding.best()
                .map(best ->
                        new Phase("honesty", factory.honesty(finding, epoch, half(), deadline()), number -> access));
    }

    private Optional<Phase> scoping() {
        if (other == null || finding().best().isEmpty()) {
            return Optional.empty();
        }
        Access another = other;
        ScopeProber prober = new ScopeProber(Math.min(MOST_AT_ONCE, probing().requests()));
        scope = prober;
        return Optional.of(new Phase("scope", prober, number -> prober.asksOther(number) ? another : access));
    }

    private Optional<Phase> counting() {
        int requests = (int) Math.min(probing().requests(), daily.most() - sent - 1);
        if (!probing().tokens() || requests < FEWEST) {
            return Optional.empty();
        }
        tokens = factory.tokens(finding(), sizes, requests, probing().time().toNanos());
        return Optional.of(new Phase("tokens", tokens, number -> access));
    }

    private Optional<Phase> recovering() {
        if (!refusing()) {
            return Optional.empty();
        }
        recovery = new RecoveryProber(Math.max(1, half()), deadline());
        return Optional.of(new Phase("recovery", recovery, number -> access));
    }

    /** Whether nothing was let through that was sent after the last rejection. */
    private boolean refusing() {
        long rejected = log().stream()
                .filter(Observation::rejected)
                .mapToLong(Observation::answeredNanos)
                .max()
                .orElse(Long.MIN_VALUE);
        return rejected > Long.MIN_VALUE
                && log().stream().noneMatch(one -> one.admitted() && one.sentNanos() > rejected);
    }

    /** What is heard now: what long prompts were rejected for says nothing of the limit of requests. */
    private List<Observation> log() {
        return tokens == null ? observations : ofTokens;
    }

    private int half() {
        return probing().requests() / 2;
    }

    private long deadline() {
        return nowNanos + probing().time().toNanos() / 2;
    }

    private LimitProbing probing() {
        return access.target().limits();
    }

    /** Why a phase may send nothing more; empty where it may. */
    Optional<String> veto(Phase phase) {
        if (!ended.isEmpty()) {
            return Optional.of(ended);
        }
        return daily.veto(phase.name().equals("recovery") ? sent : sent + 1);
    }

    /** A request of it was sent. */
    void sent() {
        sent++;
    }

    /** Sends nothing more. */
    void end(String because) {
        ended = ended.isEmpty() ? because : ended;
        phases.clear();
    }

    /** Takes what became of a request, and makes of it what the prober hears. */
    Observation observed(ProbeWork work, Exchange exchange, long tokens) {
        daily.answered(exchange, sent);
        Observation observation = Observations.of(work.reserved().id(), exchange, epochNanos, tokens);
        // What another target was asked says nothing of this one's limit.
        if (work.access().target().name().equals(access.target().name())) {
            log().add(observation);
            hear(observation);
        }
        if (exchange.outcome() instanceof Outcome.HttpError error && Observations.refusedForEver(error.status())) {
            end("it was refused with " + error.status() + ": " + error.error().message());
        }
        return observation;
    }

    /** Whatever a target was asked tells something of its limit. */
    private void hear(Observation observation) {
        if (search != null && searched && tokens == null) {
            search.heard(observation);
        }
    }

    private LimitFinding finding() {
        return search == null
                ? new LimitFinding(List.of(), null, null, new LimitFinding.Reach(0, 0, 0, 0), ended)
                : search.finding();
    }

    /** What was found, once nothing more comes. */
    TargetLimits result(String baseUrl) {
        LimitFinding finding = finding();
        TokenFinding found = tokens == null ? null : tokens.finding();
        ProbeLog log = new ProbeLog(epoch, observations);
        stated.addAll(daily.sentences());
        if (recovery != null && !recovery.recovered()) {
            stated.add("It was still refusing when the time for that was up.");
        }
        return new TargetLimits(
                access.target().name(),
                baseUrl,
                access.target().model(),
                access.target().simulated(),
                log,
                finding,
                factory.judge(log, finding),
                factory.advise(finding, found, seed),
                stated,
                scopeInWords(),
                daily.requests(),
                found);
    }

    private @Nullable String scopeInWords() {
        if (scope == null || other == null) {
            return null;
        }
        String name = other.target().name();
        return scope.shared()
                .map(shared -> shared
                        ? "Target " + name + " shares the limit: it was refused too while the limit was used up."
                        : "Target " + name + " has a limit of its own: it answered while this one was used up.")
                .orElse("Whether target " + name + " shares the limit could not be told: it was not used up for long.");
    }
}
