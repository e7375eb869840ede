package dev.weighbridge.benchmarks.limitsreal;

import java.time.Duration;

/** Makes searches; nothing else here knows how. */
interface Searches {
    /** A new search that sends so many requests at most, in so long. */
    Search start(int requests, Duration longest);

    /**
     * Those of this build.
     *
     * @throws UnsupportedOperationException where the build has no search
     */
    static Searches ofThisBuild() {
        throw new UnsupportedOperationException("this build has no search for limits; --check checks the limiters");
    }
}
