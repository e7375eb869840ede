package dev.weighbridge.measurements.limits.honesty;

import dev.weighbridge.measurements.limits.Observation;
import java.util.List;

/** What the requests after a rejection show of how long one had to wait from there, whatever the limiter is. */
final class LaterRequests {
    private final Basis basis;
    private final List<Observation> log;

    LaterRequests(Basis basis) {
        this.basis = basis;
        this.log = basis.observations();
    }

    /** Between which seconds after the rejection a request like it would first have been admitted. */
    Range waitSeconds(Observation rejected) {
        if (basis.mayBeConcurrency() && !alone(rejected)) {
            return Range.NON_NEGATIVE;
        }
        double low = lowSeconds(rejected);
        double high = highSeconds(rejected);
        return new Range(Math.min(low, high), high);
    }

    private boolean alone(Observation one) {
        return log.stream()
                .noneMatch(other -> !other.equals(one)
                        && other.sentNanos() <= one.answeredNanos()
                        && other.endedNanos() >= one.sentNanos());
    }

    private double highSeconds(Observation rejected) {
        return log.stream()
                .filter(one -> one.admitted()
                        && one.sentNanos() >= rejected.answeredNanos()
                        && one.tokens() >= rejected.tokens())
                .mapToDouble(one -> (one.answeredNanos() - rejected.sentNanos()) / 1e9)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** Counts only rejections that nothing else explains: no request took what had come back before. */
    private double lowSeconds(Observation rejected) {
        if (basis.shared()) {
            return 0;
        }
        long taken = firstTaken(rejected);
        return followers(rejected).stream()
                .filter(one -> one.sentNanos() >= rejected.answeredNanos()
                        && one.answeredNanos() < taken
                        && one.tokens() <= rejected.tokens()
                        && (!basis.mayBeConcurrency() || alone(one)))
                .mapToDouble(one -> (one.sentNanos() - rejected.answeredNanos()) / 1e9)
                .max()
                .orElse(0);
    }

    /** When the first request was sent that may have been admitted after the rejection. */
    private long firstTaken(Observation rejected) {
        return log.stream()
                .filter(one -> !one.rejected() && one.answeredNanos() > rejected.sentNanos())
                .mapToLong(Observation::sentNanos)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** The rejections that may have come after it; of a limiter that may mind them the first, if it came by itself. */
    private List<Observation> followers(Observation rejected) {
        List<Observation> all = log.stream()
                .filter(one -> !one.equals(rejected) && one.rejected() && one.answeredNanos() > rejected.sentNanos())
                .toList();
        if (!basis.mayMindRejected() || all.isEmpty()) {
            return all;
        }
        boolean byItself =
                all.size() == 1 || all.get(1).sentNanos() > all.get(0).answeredNanos();
        return byItself ? all.subList(0, 1) : List.of();
    }
}
