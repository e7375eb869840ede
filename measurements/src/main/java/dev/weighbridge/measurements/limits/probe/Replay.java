package dev.weighbridge.measurements.limits.probe;

import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.inference.Guess;
import dev.weighbridge.measurements.limits.inference.Measure;
import dev.weighbridge.measurements.limits.inference.Waits;
import dev.weighbridge.measurements.limits.model.LimiterModel;
import dev.weighbridge.measurements.limits.model.RunningLimiter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What happened so far, told to a limiter in its order. */
final class Replay {
    private final List<Event> events = new ArrayList<>();

    Replay(List<Observation> observations, Measure measure) {
        double usual = Waits.in(observations).usual();
        for (Observation one : observations) {
            double wait = one.answeredNanos() - one.sentNanos();
            long cost = (long) measure.cost(one);
            long middle = one.sentNanos() + Math.round((one.admitted() ? Math.min(wait, usual) : wait) / 2);
            if (cost == 0) {
                // A part of a unit alone makes no difference to plans that count in units.
                continue;
            }
            if (one.admitted()) {
                events.add(new Event(middle, Kind.ADMITTED, cost));
                events.add(new Event(Math.max(middle, one.endedNanos()), Kind.ENDED, cost));
            } else if (one.rejected()) {
                events.add(new Event(middle, Kind.REJECTED, cost));
            }
        }
        events.sort(Comparator.comparingLong(Event::nanos));
    }

    /** Those that would have decided the last request as it was; all where none would. */
    List<Guess> consistent(List<Guess> guesses) {
        int last = events.size() - 1;
        while (events.get(last).kind == Kind.ENDED) {
            last--;
        }
        Event decision = events.get(last);
        List<Event> before = events.subList(0, last);
        List<Guess> agreeing = guesses.stream()
                .filter(guess -> after(before, guess.model()).admits(decision.nanos, decision.cost)
                        == (decision.kind == Kind.ADMITTED))
                .toList();
        return agreeing.isEmpty() ? guesses : agreeing;
    }

    /** The limiter as it would stand now. */
    RunningLimiter on(LimiterModel model) {
        return after(events, model);
    }

    private static RunningLimiter after(List<Event> events, LimiterModel model) {
        RunningLimiter limiter = model.start();
        for (Event event : events) {
            switch (event.kind) {
                case ADMITTED -> limiter.admitted(event.nanos, event.cost);
                case REJECTED -> limiter.rejected(event.nanos, event.cost);
                case ENDED -> limiter.ended(event.nanos, event.cost);
            }
        }
        return limiter;
    }

    private enum Kind {
        ADMITTED,
        REJECTED,
        ENDED
    }

    private record Event(long nanos, Kind kind, long cost) {}
}
