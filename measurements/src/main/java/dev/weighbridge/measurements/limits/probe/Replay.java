package dev.weighbridge.measurements.limits.probe;

import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.model.LimiterModel;
import dev.weighbridge.measurements.limits.model.RunningLimiter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What happened so far, told to a limiter in its order. */
final class Replay {
    private final List<Event> events = new ArrayList<>();

    Replay(List<Observation> observations) {
        for (Observation one : observations) {
            long middle =
                    (one.sentNanos() + Math.min(one.answeredNanos(), one.sentNanos() + patience(observations))) / 2;
            if (one.admitted()) {
                events.add(new Event(middle, Kind.ADMITTED));
                events.add(new Event(Math.max(middle, one.endedNanos()), Kind.ENDED));
            } else if (one.rejected()) {
                events.add(new Event(middle, Kind.REJECTED));
            }
        }
        events.sort(Comparator.comparingLong(Event::nanos));
    }

    /** How long a request may take to be decided on: about as long as rejections take to come back. */
    static long patience(List<Observation> observations) {
        return observations.stream()
                .filter(one -> one.rejected() || one.admitted())
                .sorted(Comparator.comparing(Observation::admitted))
                .mapToLong(one -> Math.max(1, one.answeredNanos() - one.sentNanos()))
                .findFirst()
                .orElse(1);
    }

    /** The limiter as it would stand now. */
    RunningLimiter on(LimiterModel model) {
        RunningLimiter limiter = model.start();
        for (Event event : events) {
            switch (event.kind) {
                case ADMITTED -> limiter.admitted(event.nanos, 1);
                case REJECTED -> limiter.rejected(event.nanos, 1);
                case ENDED -> limiter.ended(event.nanos, 1);
            }
        }
        return limiter;
    }

    private enum Kind {
        ADMITTED,
        REJECTED,
        ENDED
    }

    private record Event(long nanos, Kind kind) {}
}
