package dev.weighbridge.measurements.meter;

import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.plan.RequestBound;
import java.time.Duration;
import java.util.List;

/**
 * How much is asked of one target.
 *
 * @param atOnce the most probes in flight, at least 1
 * @param again how often the reference prompt is asked once more
 * @param inDoubt how often it is asked beyond that where counts contradict each other
 * @param spacing the least time from one probe to the next
 * @param patience how long rate limits may make it wait in all
 */
public record MeterEffort(int atOnce, int again, int inDoubt, Duration spacing, Duration patience) {
    /** For gateways whose requests are few or cost money: 12 requests at 15 a minute, at most 3 more in doubt. */
    public static final MeterEffort SPARING = new MeterEffort(1, 1, 3, Duration.ofSeconds(4), Duration.ofSeconds(75));

    /** For the simulator. */
    public static final MeterEffort SIMULATED = new MeterEffort(6, 6, 4, Duration.ZERO, Duration.ofSeconds(2));

    public MeterEffort {
        if (atOnce < 1 || again < 0 || inDoubt < 0 || spacing.isNegative() || patience.isNegative()) {
            throw new IllegalArgumentException("atOnce " + atOnce + " must be 1 or more, again " + again + ", inDoubt "
                    + inDoubt + ", spacing " + spacing + " and patience " + patience + " 0 or more");
        }
    }

    /** The effort for a target. */
    public static MeterEffort of(Target target) {
        return target.simulated() ? SIMULATED : SPARING;
    }

    /** How many requests it takes where nothing is doubtful and nothing has to be made again. */
    public int requestsUsually() {
        return Ask.values().length - 1 + again;
    }

    /** How many requests it takes at most, those among them that are made again after a limit. */
    public int requestsAtMost() {
        return requestsUsually() + inDoubt + MeterProbing.RETRIES;
    }

    /** The most that each of these can use up; whichever is made again is taken for the dearest. */
    public List<RequestBound> boundsAtMost(Target target) {
        return MeterProbes.boundsAtMost(target, again + inDoubt);
    }
}
