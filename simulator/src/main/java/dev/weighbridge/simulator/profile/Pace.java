package dev.weighbridge.simulator.profile;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How fast a model answers.
 *
 * @param firstToken from the start of its work to the first token event
 * @param betweenEvents from one token event to the next
 * @param stalls pauses on top of that
 * @param slots how many requests it serves at once, at least 1; more of them wait in order of arrival
 * @param tokensPerEvent how many tokens one event carries, at least 1
 */
public record Pace(Delay firstToken, Delay betweenEvents, Stalls stalls, int slots, int tokensPerEvent) {
    public Pace {
        if (slots < 1 || tokensPerEvent < 1) {
            throw new IllegalArgumentException(
                    "slots is " + slots + ", tokensPerEvent is " + tokensPerEvent + ", each must be at least 1");
        }
    }

    /** The same times for every request, one token an event. */
    public static Pace steady(Duration firstToken, Duration betweenEvents, int slots) {
        return new Pace(Delay.constant(firstToken), Delay.constant(betweenEvents), Stalls.NONE, slots, 1);
    }

    /** One draw of the time from one event to the next, stall included, in nanoseconds. */
    public long gapNanos(RandomGenerator random) {
        return betweenEvents.drawNanos(random) + stalls.drawNanos(random);
    }
}
