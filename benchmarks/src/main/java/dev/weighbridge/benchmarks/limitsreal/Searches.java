package dev.weighbridge.benchmarks.limitsreal;

import java.time.Duration;
import java.util.Optional;

/** Makes searches; nothing else here knows how. */
interface Searches {
    /** A new search that sends so many requests at most, in so long. */
    Search start(int requests, Duration longest);

    /** Those of this build, empty where it has none. */
    static Optional<Searches> ofThisBuild() {
        return Optional.empty();
    }
}
