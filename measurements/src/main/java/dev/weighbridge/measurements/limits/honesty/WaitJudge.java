package dev.weighbridge.measurements.limits.honesty;

import dev.weighbridge.measurements.limits.Candidate;
import dev.weighbridge.measurements.limits.Observation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds a wait that a rejection told against what happened, and against the limiter that was found. */
final class WaitJudge {
    private final Basis basis;
    private final LaterRequests later;
    private final @Nullable Replay replay;

    WaitJudge(Basis basis) {
        this.basis = basis;
        this.later = new LaterRequests(basis);
        this.replay = basis.sure()
                .map(Candidate::model)
                .map(model -> new Replay(model, basis.observations(), Observation::tokens))
                .orElse(null);
    }

    /** What becomes of it, empty where nothing proves or disproves it. */
    Optional<Check> check(Told told) {
        Range seen = later.waitSeconds(told.at());
        Check bySeen = Check.ofTime(told.at().exchangeId(), told.error(seen), told.tolerance(), true);
        if (!bySeen.holds()) {
            return Optional.of(bySeen);
        }
        return byReplay(told, seen).or(() -> obeyed(told, seen) ? Optional.of(bySeen) : Optional.empty());
    }

    /** By what later requests met alone. */
    Optional<Check> seen(Told told) {
        Range seen = later.waitSeconds(told.at());
        Check check = Check.ofTime(told.at().exchangeId(), told.error(seen), told.tolerance(), true);
        return check.holds() && !obeyed(told, seen) ? Optional.empty() : Optional.of(check);
    }

    private Optional<Check> byReplay(Told told, Range seen) {
        if (replay == null) {
            return Optional.empty();
        }
        Range computed = Replay.waits(replay.after(told.at()), told.at().tokens());
        if (computed.high() <= 0 || computed.low() == Double.POSITIVE_INFINITY) {
            return Optional.empty();
        }
        Range truth = seen.and(computed);
        Check check = Check.ofTime(
                told.at().exchangeId(), told.error(truth), told.tolerance().plusSlack(basis.slackSeconds()), false);
        return check.holds() && truth.width() > widest(told) ? Optional.empty() : Optional.of(check);
    }

    /** A range wider than this proves nothing true. */
    private static double widest(Told told) {
        return Math.max(told.tolerance().roundingSeconds(), told.seconds() / 2);
    }

    /** Whether one who asked before was rejected, and one who waited was let in. */
    private static boolean obeyed(Told told, Range seen) {
        double early = told.seconds() / 2;
        boolean waitedFor =
                seen.low() >= early || told.seconds() <= told.tolerance().roundingSeconds();
        return waitedFor && seen.high() <= told.seconds() + early + 1;
    }
}
