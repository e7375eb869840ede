package dev.weighbridge.measurements.limits.honesty;

import dev.weighbridge.measurements.limits.Candidate;
import dev.weighbridge.measurements.limits.Estimate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Finds which of the limits that were found is spoken of, if any: a day's limit is none that was probed. */
final class Match {
    private static final double TOLERANCE = 0.05;
    private static final double HALF = 0.5;
    private static final int MUCH_LONGER = 3;
    private static final int MUCH_MORE = 10;
    private static final double MINUTE = 60;

    private Match() {}

    /** How a stated limit compares with one that was found. */
    enum Size {
        LESS,
        SAME,
        MORE
    }

    static Optional<FoundLimit> find(Spoken spoken, Candidate candidate) {
        List<FoundLimit> possible = FoundLimit.of(candidate).stream()
                .filter(found -> found.counts(spoken.unit()))
                .toList();
        return possible.stream()
                .filter(found -> spoken.limit() != null && compare(spoken, found) == Size.SAME)
                .findFirst()
                .or(() -> possible.stream()
                        .filter(found -> !isAnother(spoken, found))
                        .findFirst());
    }

    /** Compares rates where both are told, else what may come at once. */
    static Size compare(Spoken spoken, FoundLimit found) {
        Long limit = spoken.limit();
        double stated = limit == null ? 0 : limit;
        Estimate rate = found.numbers().perSecond();
        Long window = spoken.windowSeconds();
        if (window != null && rate != null && window > 0) {
            return size(stated / (window + HALF), stated / (window - HALF), rate);
        }
        boolean asRate = rate != null
                && found.isBucket()
                && (size(stated, stated, rate) == Size.SAME
                        || size(stated / MINUTE, stated / MINUTE, rate) == Size.SAME);
        Estimate capacity = found.numbers().capacity();
        return asRate ? Size.SAME : size(stated - HALF, stated + HALF, capacity);
    }

    private static Size size(double low, double high, Estimate found) {
        if (low > found.high() * (1 + TOLERANCE)) {
            return Size.MORE;
        }
        return high < found.low() * (1 - TOLERANCE) ? Size.LESS : Size.SAME;
    }

    /** Whether its times or its numbers show that it is not this limit. */
    private static boolean isAnother(Spoken spoken, FoundLimit found) {
        double horizon = Basis.horizon(found.numbers());
        if (spoken.windowSeconds() != null && !found.isConcurrency()) {
            return isMuchLonger(spoken.windowSeconds(), horizon);
        }
        OptionalDouble reset = spoken.longestResetSeconds();
        if (reset.isPresent() && !found.isConcurrency()) {
            return isMuchLonger(reset.getAsDouble(), horizon);
        }
        Long limit = spoken.limit();
        return limit != null && limit >= MUCH_MORE * found.capacity() && !spoken.everUsedUp();
    }

    private static boolean isMuchLonger(double seconds, double horizonSeconds) {
        return seconds > MUCH_LONGER * horizonSeconds + 2;
    }
}
