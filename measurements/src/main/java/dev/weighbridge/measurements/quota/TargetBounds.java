package dev.weighbridge.measurements.quota;

import dev.weighbridge.measurements.comparison.StatedQuota;
import dev.weighbridge.measurements.comparison.Target;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What one target lets through. What a contract grants goes before what the gateway says of itself. A limit that was found
 * holds beside both, and where neither says anything, what the run itself sent is the least.
 */
record TargetBounds(Target target, Optional<FoundLimit> found, SeenRequests seen) {
    private static final double MINUTE_SECONDS = 60;
    private static final double DAY_SECONDS = 86_400;

    Bounds perMinute() {
        Optional<Bounds> stated = stated(target.quota().requestsPerMinute(), OptionalLong.empty())
                .or(() -> found.isPresent() ? Optional.empty() : headers(seen.statedPerMinute(target.name())));
        return join(stated, found(MINUTE_SECONDS)).orElseGet(this::sent);
    }

    Bounds perDay() {
        Long told = found.map(known -> known.limits().requestsPerDay()).orElse(null);
        OptionalLong key = told == null ? OptionalLong.empty() : OptionalLong.of(told);
        Optional<Bounds> stated =
                stated(target.quota().requestsPerDay(), key).or(() -> headers(seen.statedPerDay(target.name())));
        // What a day lets through hangs on more than what minutes show.
        Optional<Bounds> sustained = found(DAY_SECONDS)
                .filter(all -> all.most() < Double.POSITIVE_INFINITY)
                .map(all -> stated.isPresent() ? all : all.withoutLeast());
        return join(stated, sustained).orElseGet(() -> Bounds.seen(0, unknown()));
    }

    private static Optional<Bounds> stated(@Nullable Long contract, OptionalLong key) {
        if (contract != null) {
            double number = contract == StatedQuota.UNLIMITED ? Double.POSITIVE_INFINITY : contract;
            return Optional.of(Bounds.stated(number, "in the comparison"));
        }
        return key.isPresent() ? Optional.of(Bounds.stated(key.getAsLong(), "of the key")) : Optional.empty();
    }

    private static Optional<Bounds> headers(OptionalLong told) {
        return told.isPresent() ? Optional.of(Bounds.stated(told.getAsLong(), "in its headers")) : Optional.empty();
    }

    private Optional<Bounds> found(double seconds) {
        return found.flatMap(known -> known.within(seconds));
    }

    private static Optional<Bounds> join(Optional<Bounds> one, Optional<Bounds> other) {
        return one.map(first -> other.map(first::and).orElse(first)).or(() -> other);
    }

    private Bounds sent() {
        int passed = seen.passedInAMinute(target.name());
        return passed == 0
                ? Bounds.seen(0, unknown())
                : Bounds.seen(passed, "let through in a minute of this run" + but());
    }

    private String but() {
        String limited = seen.limited(target.name());
        return limited.isEmpty() ? "" : ", but " + limited;
    }

    private String unknown() {
        String limited = seen.limited(target.name());
        return limited.isEmpty() ? "none is stated, found or met" : "none is stated or found, yet " + limited;
    }
}
