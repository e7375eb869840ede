package dev.weighbridge.measurements.limits.model;

import static dev.weighbridge.measurements.limits.model.Models.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.testing.Seeded;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class AdmissionTimeTest {
    @Test
    void admitsAtIsTheFirstTimeAtWhichARequestIsAdmitted() {
        Seeded.check(60, random -> Models.ofEveryKind(random).forEach(model -> checkTimes(model, random)));
    }

    @Test
    void askingChangesNothing() {
        Seeded.check(60, random -> Models.ofEveryKind(random).forEach(model -> checkAsking(model, random)));
    }

    private static void checkTimes(LimiterModel model, RandomGenerator random) {
        List<Event> events = Event.some(random);
        for (int asked = 0; asked < 8; asked++) {
            List<Event> past = events.subList(0, 1 + random.nextInt(events.size()));
            checkTime(model, past, random);
        }
    }

    private static void checkTime(LimiterModel model, List<Event> past, RandomGenerator random) {
        long now = past.get(past.size() - 1).nanos + random.nextLong(3 * SECOND);
        long tokens = 1L + random.nextInt(4);
        long at = after(model, past).admitsAt(now, tokens);
        long before = at == RunningLimiter.NEVER ? now + 1000 * SECOND : at - 1;
        assertThat(at).isGreaterThanOrEqualTo(now);
        if (at != RunningLimiter.NEVER) {
            assertThat(after(model, past).admits(at, tokens))
                    .as("%s at %d after %s", model, at, past)
                    .isTrue();
        }
        if (at > now) {
            assertRejects(model, past, tokens, now, before, random);
        }
    }

    private static void assertRejects(
            LimiterModel model, List<Event> past, long tokens, long now, long until, RandomGenerator random) {
        for (long time : new long[] {now, random.nextLong(now, until + 1), until}) {
            assertThat(after(model, past).admits(time, tokens))
                    .as("%s at %d after %s", model, time, past)
                    .isFalse();
        }
    }

    private static void checkAsking(LimiterModel model, RandomGenerator random) {
        RunningLimiter asked = model.start();
        RunningLimiter left = model.start();
        for (Event event : Event.some(random)) {
            long at = asked.admitsAt(event.nanos, event.tokens);
            assertThat(asked.delayNanos(event.nanos)).isEqualTo(left.delayNanos(event.nanos));
            assertThat(at == event.nanos).isEqualTo(asked.admits(event.nanos, event.tokens));
            assertThat(event.happenTo(asked)).as("%s", model).isEqualTo(event.happenTo(left));
        }
    }

    private static RunningLimiter after(LimiterModel model, List<Event> past) {
        RunningLimiter limiter = model.start();
        past.forEach(event -> event.happenTo(limiter));
        return limiter;
    }

    /** A request, or the end of one. */
    private record Event(long nanos, long tokens, boolean end) {
        static List<Event> some(RandomGenerator random) {
            List<Event> events = new ArrayList<>();
            long now = random.nextLong(-30 * SECOND, 30 * SECOND);
            long pause = 1 + random.nextLong(4 * SECOND);
            for (int i = 0; i < 40; i++) {
                now += random.nextInt(3) == 0 ? random.nextLong(pause) : 0;
                events.add(new Event(now, 1 + random.nextInt(3), random.nextInt(4) == 0));
            }
            return events;
        }

        boolean happenTo(RunningLimiter limiter) {
            if (end) {
                limiter.ended(nanos, tokens);
                return false;
            }
            return limiter.decide(nanos, tokens);
        }
    }
}
