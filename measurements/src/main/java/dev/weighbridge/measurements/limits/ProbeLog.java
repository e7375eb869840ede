package dev.weighbridge.measurements.limits;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Everything that was asked of one limiter.
 *
 * @param epoch the wall clock's time at 0 nanoseconds
 * @param observations the requests in the order they were sent
 */
public record ProbeLog(Instant epoch, List<Observation> observations) {
    public ProbeLog {
        requireNonNull(epoch, "epoch is null");
        observations = observations.stream()
                .sorted(Comparator.comparingLong(Observation::sentNanos))
                .toList();
    }

    /** How many requests were sent. */
    public int requests() {
        return observations.size();
    }

    /** How many of them were rejected. */
    public int rejections() {
        return (int) observations.stream().filter(Observation::rejected).count();
    }

    /** From the first request's sending to the last one's end, in nanoseconds; 0 without requests. */
    public long spanNanos() {
        long end =
                observations.stream().mapToLong(Observation::endedNanos).max().orElse(0);
        return observations.isEmpty() ? 0 : end - observations.get(0).sentNanos();
    }
}
