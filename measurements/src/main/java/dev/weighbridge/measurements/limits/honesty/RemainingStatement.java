package dev.weighbridge.measurements.limits.honesty;

import dev.weighbridge.measurements.limits.Candidate;
import dev.weighbridge.measurements.limits.Estimate;
import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.honesty.Honesty.Statement;
import dev.weighbridge.measurements.limits.honesty.Honesty.Verdict;
import dev.weighbridge.measurements.limits.honesty.Spoken.Saying;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** A counter of what remains against what the limiter that was found had left. */
final class RemainingStatement {
    /** Token counters may count what was used instead of what was reserved. */
    private static final double TOKEN_TOLERANCE = 0.05;

    private static final double NOTHING_COMES_BACK = 0.5;

    private final Basis basis;

    RemainingStatement(Basis basis) {
        this.basis = basis;
    }

    Optional<Statement> of(Spoken spoken) {
        List<Saying> sayings = spoken.all().stream()
                .filter(saying -> saying.allowance().remaining() != null)
                .toList();
        if (sayings.isEmpty()) {
            return Optional.empty();
        }
        Optional<Candidate> sure = basis.sure();
        FoundLimit found = sure.flatMap(best -> Match.find(spoken, best)).orElse(null);
        Tally tally = new Tally(checks(sayings, found));
        return Optional.of(
                tally.ofNumber(spoken.name() + ": remaining", words(tally, sayings.size(), sure.isPresent())));
    }

    private List<Check> checks(List<Saying> sayings, @Nullable FoundLimit found) {
        Replay replay =
                found == null ? null : new Replay(found.unpenalised(), basis.observations(), Observation::tokens);
        List<Check> checks = new ArrayList<>();
        Saying last = null;
        for (Saying saying : sayings) {
            check(saying, found, replay, last).ifPresent(checks::add);
            last = saying;
        }
        return checks;
    }

    private static Optional<Check> check(
            Saying saying, @Nullable FoundLimit found, @Nullable Replay replay, @Nullable Saying last) {
        Long limit = saying.allowance().limit();
        if (limit != null && remaining(saying) > limit) {
            return Optional.of(Check.nonsense(saying.at().exchangeId()));
        } else if (found == null || replay == null) {
            return Optional.empty();
        }
        Check check = check(saying, left(saying.at(), found, replay), slack(found));
        boolean nonsense = !check.holds() && last != null && rises(last, saying, found);
        return Optional.of(nonsense ? Check.nonsense(saying.at().exchangeId()) : check);
    }

    private static Check check(Saying saying, Range left, double slack) {
        double said = remaining(saying);
        Verdict verdict = Verdict.TRUE;
        if (said > left.high() + slack) {
            verdict = Verdict.EARLY;
        } else if (said < left.low() - slack) {
            verdict = Verdict.LATE;
        }
        double error = new Range(left.low() - said, left.high() - said).nearestToZero();
        return new Check(saying.at().exchangeId(), verdict, error, false);
    }

    /** Of a limit whose times are not known exactly one request may be on either side of an edge. */
    private static double slack(FoundLimit found) {
        Estimate window = found.numbers().windowSeconds();
        double atTheEdge = window == null || window.exact() ? 0 : 1;
        return found.part().inTokens() ? found.capacity() * TOKEN_TOLERANCE : atTheEdge;
    }

    /** What may have been left: counters are told before or after the request itself is counted. */
    private static Range left(Observation at, FoundLimit found, Replay replay) {
        return Range.of(LongStream.concat(rooms(replay.after(at), found), rooms(replay.before(at), found))
                .mapToDouble(room -> room)
                .toArray());
    }

    private static LongStream rooms(List<Moment> moments, FoundLimit found) {
        return moments.stream()
                .mapToLong(moment -> found.part().inTokens()
                        ? moment.tokensLeft(found.capacity())
                        : moment.takeRequests(found.capacity()));
    }

    /** Whether it grew by a request, in a time in which nothing comes back. */
    private static boolean rises(Saying before, Saying now, FoundLimit found) {
        double seconds = (now.at().answeredNanos() - before.at().sentNanos()) / 1e9;
        var rate = found.numbers().perSecond();
        return rate != null
                && seconds * rate.value() < NOTHING_COMES_BACK
                && now.at().sentNanos() >= before.at().answeredNanos()
                && remaining(now) > remaining(before);
    }

    private static long remaining(Saying saying) {
        Long remaining = saying.allowance().remaining();
        return remaining == null ? 0 : remaining;
    }

    private static String words(Tally tally, int said, boolean sure) {
        return switch (tally.verdict()) {
            case UNTESTED, ABSENT ->
                "It was sent " + TimeWords.times(said) + ". "
                        + (sure
                                ? "It does not speak of the limit that was found."
                                : "The limit is not known well enough to say what was left.");
            case NONSENSE ->
                "In " + tally.share(Verdict.NONSENSE) + " it was more than the limit, or had grown by a request.";
            case TRUE -> "In " + tally.share(Verdict.TRUE) + " as many were left as it said.";
            case EARLY -> wrong(tally, Verdict.EARLY, "more");
            case LATE -> wrong(tally, Verdict.LATE, "fewer");
        };
    }

    private static String wrong(Tally tally, Verdict verdict, String words) {
        return "In " + tally.share(verdict) + " it named " + words + " than were left, by "
                + Tally.number(tally.medianError(verdict)) + " at the median.";
    }
}
