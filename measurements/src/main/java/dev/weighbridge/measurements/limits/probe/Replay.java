package dev.weighbridge.measurements.limits.probe;

import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.inference.Guess;
import dev.weighbridge.measurements.limits.inference.Waits;
import dev.weighbridge.measurements.limits.model.LimiterModel;
import dev.weighbridge.measurements.limits.model.RunningLimiter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What happened so far, told to a limiter in its order. */
final class Replay {
    private final List<Event> events = new ArrayList<>();

    Replay(List<Observation> observations) {
        double usual = Waits.in(observations).usual();
        for (Observation one : observations) {
            double wait = one.answeredNanos() - one.sentNanos();
            long middle = one.sentNanos() + Math.round((one.admitted() ? Math.min(wait, usual) : wait) / 2);
            if (one.admitted()) {
                events.add(new Event(middle, Kind.ADMITTED));
                events.add(new Event(Math.max(middle, one.endedNanos()), Kind.ENDED));
            } else if (one.rejected()) {
                events.add(new Event(middle, Kind.REJECTED));
            }
        }
        events.sort(Comparator.comparingLong(Event::nanos));
    }

    /** Those that would have rejected what was rejected last; all where none would. */
    List<Guess> consistent(List<Guess> guesses) {
        Event last = events.stream()
                .filter(event -> event.kind != Kind.ENDED)
                .reduce((before, after) -> after)
                .orElseThrow();
        if (last.kind == Kind.ADMITTED) {
            return guesses;
        }
        List<Guess> rejecting = guesses.stream()
                .filter(guess -> !on(guess.model()).admits(last.nanos, 1))
                .toList();
        return rejecting.isEmpty() ? guesses : rejecting;
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
