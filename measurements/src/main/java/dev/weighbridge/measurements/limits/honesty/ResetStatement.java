package dev.weighbridge.measurements.limits.honesty;

import dev.weighbridge.gateway.ratelimit.Allowance;
import dev.weighbridge.measurements.limits.Family;
import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.honesty.Check.Tolerance;
import dev.weighbridge.measurements.limits.honesty.Honesty.Statement;
import dev.weighbridge.measurements.limits.honesty.Honesty.Verdict;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A reset against the limiter that was found. Gateways mean by it when the next request may come, or when all is there
 * again, so it is true of a rejection from the one to the other.
 */
final class ResetStatement {
    private final Basis basis;
    private final WaitJudge judge;

    ResetStatement(Basis basis, WaitJudge judge) {
        this.basis = basis;
        this.judge = judge;
    }

    Optional<Statement> of(Spoken spoken) {
        List<Told> told = spoken.resets().toList();
        if (told.isEmpty()) {
            return Optional.empty();
        }
        Optional<FoundLimit> found = basis.sure().flatMap(best -> Match.find(spoken, best));
        boolean another = basis.sure().isPresent() && found.isEmpty();
        Truth truth = found.map(it -> new Truth(basis, it)).orElse(null);
        Tally tally = new Tally(told.stream()
                .flatMap(one -> (another ? Optional.<Check>empty() : check(one, spoken, truth)).stream())
                .toList());
        String words = TimeWords.of(tally, told, basis.horizonSeconds(), untested(another));
        return Optional.of(tally.ofTime(spoken.name() + ": reset", words));
    }

    private Optional<Check> check(Told told, Spoken spoken, @Nullable Truth truth) {
        String id = told.at().exchangeId();
        if (told.absurd(basis.horizonSeconds())) {
            return Optional.of(Check.nonsense(id));
        }
        if (mayHaveRejected(told.at(), spoken)) {
            Optional<Check> seen = judge.seen(told).filter(check -> check.verdict() != Verdict.LATE);
            if (seen.isPresent() && (truth == null || !seen.get().holds())) {
                return seen;
            }
        }
        return truth == null ? Optional.empty() : truth.check(told, basis.slackSeconds());
    }

    /** Whether it is this limit that rejected: the only one of which nothing was left. */
    private static boolean mayHaveRejected(Observation at, Spoken spoken) {
        if (!at.rejected() || at.limits() == null) {
            return false;
        }
        List<Allowance> empty = at.limits().allowances().stream()
                .filter(allowance -> allowance.remaining() == null || allowance.remaining() == 0)
                .toList();
        return empty.size() == 1 && empty.get(0).name().equals(spoken.name());
    }

    private String untested(boolean another) {
        if (another) {
            return "It does not speak of the limit that was found.";
        }
        return basis.isConcurrency()
                ? "Requests at once are freed by requests that end, at no time that could be told."
                : "No request followed that would prove or disprove it.";
    }

    /** When the limiter that was found would have had room, and when all of it. */
    private static final class Truth {
        private final FoundLimit found;
        private final Replay next;
        private final Replay full;

        Truth(Basis basis, FoundLimit found) {
            this.found = found;
            boolean tokens = found.part().inTokens();
            this.next = new Replay(found.model(), basis.observations(), Observation::tokens);
            this.full = new Replay(found.inTokens(), basis.observations(), one -> tokens ? one.tokens() : 1);
        }

        Optional<Check> check(Told told, double modelSlack) {
            Range room = Replay.waits(next.after(told.at()), told.at().tokens());
            Range all = all(told, room);
            if (all.high() == Double.POSITIVE_INFINITY) {
                return Optional.empty();
            }
            Tolerance tolerance = told.tolerance().plusSlack(modelSlack);
            String id = told.at().exchangeId();
            if (told.at().rejected()) {
                return Optional.of(Check.ofTime(id, told.error(new Range(room.low(), all.high())), tolerance, false));
            }
            // Before a limit is used up there are more ways to mean it than can be told apart.
            Check whole = Check.ofTime(id, told.error(all), tolerance, false);
            return whole.verdict() == Verdict.EARLY ? Optional.empty() : Optional.of(whole);
        }

        /** A queue cannot be asked when it is empty; it is so at the latest when all its places were served. */
        private Range all(Told told, Range room) {
            return found.part().family() == Family.QUEUE
                    ? new Range(room.low(), room.high() + Basis.horizon(found.numbers()))
                    : Replay.waits(full.after(told.at()), found.capacity());
        }
    }
}
