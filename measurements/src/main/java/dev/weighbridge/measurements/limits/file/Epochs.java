package dev.weighbridge.measurements.limits.file;

import dev.weighbridge.measurements.limits.Candidate;
import dev.weighbridge.measurements.limits.LimitFinding;
import dev.weighbridge.measurements.limits.model.LimiterModel;
import java.time.Duration;
import java.time.Instant;

/** Moves findings from one log's epoch to another's: windows on a grid are counted from there. */
final class Epochs {
    private Epochs() {}

    /** The finding as it reads when time is counted from {@code to} instead of {@code from}. */
    static LimitFinding moved(LimitFinding finding, Instant from, Instant to) {
        long earlierNanos = Duration.between(to, from).toNanos();
        return new LimitFinding(
                finding.candidates().stream()
                        .map(candidate -> moved(candidate, earlierNanos))
                        .toList(),
                finding.openQuestion(),
                finding.others(),
                finding.reach(),
                finding.stopped());
    }

    private static Candidate moved(Candidate candidate, long byNanos) {
        return new Candidate(
                candidate.kind(), candidate.probability(), moved(candidate.model(), byNanos), candidate.numbers());
    }

    static LimiterModel moved(LimiterModel model, long byNanos) {
        if (model instanceof LimiterModel.Several several) {
            return new LimiterModel.Several(
                    several.parts().stream().map(part -> moved(part, byNanos)).toList());
        } else if (model instanceof LimiterModel.CountingRejected counting) {
            return new LimiterModel.CountingRejected(moved(counting.inner(), byNanos));
        } else if (model instanceof LimiterModel.Penalised penalised) {
            return new LimiterModel.Penalised(moved(penalised.inner(), byNanos), penalised.penaltyNanos());
        } else if (model instanceof LimiterModel.InTokens tokens) {
            return new LimiterModel.InTokens(plain(tokens.inner(), byNanos));
        }
        return model instanceof LimiterModel.Plain plain ? plain(plain, byNanos) : model;
    }

    private static LimiterModel.Plain plain(LimiterModel.Plain model, long byNanos) {
        if (model instanceof LimiterModel.FixedWindow window) {
            return new LimiterModel.FixedWindow(
                    window.limit(), window.windowNanos(), phase(window.phaseNanos(), byNanos, window.windowNanos()));
        } else if (model instanceof LimiterModel.SlidingCounter counter) {
            return new LimiterModel.SlidingCounter(
                    counter.limit(),
                    counter.windowNanos(),
                    phase(counter.phaseNanos(), byNanos, counter.windowNanos()));
        } else if (model instanceof LimiterModel.IntervalBucket bucket) {
            return new LimiterModel.IntervalBucket(
                    bucket.capacity(),
                    bucket.refill(),
                    bucket.intervalNanos(),
                    phase(bucket.phaseNanos(), byNanos, bucket.intervalNanos()));
        }
        return model;
    }

    private static long phase(long phaseNanos, long byNanos, long windowNanos) {
        return Math.floorMod(phaseNanos + byNanos, windowNanos);
    }
}
