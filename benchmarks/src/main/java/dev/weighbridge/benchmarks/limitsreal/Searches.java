package dev.weighbridge.benchmarks.limitsreal;

import dev.weighbridge.measurements.limits.LimitFinding;
import dev.weighbridge.measurements.limits.probe.LimitProber;
import dev.weighbridge.measurements.limits.probe.ProbeOptions;
import dev.weighbridge.measurements.limits.probe.Prober;
import java.time.Duration;

/** Makes searches; nothing else here knows how. */
interface Searches {
    /** A new search that sends so many requests at most, in so long. */
    Search start(int requests, Duration longest);

    /** Those that Weighbridge makes. */
    static Searches real() {
        return (requests, longest) -> {
            LimitProber prober = new LimitProber(ProbeOptions.within(requests, longest.toNanos()));
            return new Search() {
                @Override
                public Prober prober() {
                    return prober;
                }

                @Override
                public LimitFinding finding() {
                    return prober.finding();
                }
            };
        };
    }
}
