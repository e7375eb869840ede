package dev.weighbridge.measurements.limits.probe;

import dev.weighbridge.measurements.limits.Candidate;
import dev.weighbridge.measurements.limits.Candidate.Numbers;
import dev.weighbridge.measurements.limits.Estimate;
import dev.weighbridge.measurements.limits.Family;
import dev.weighbridge.measurements.limits.LimitFinding;
import dev.weighbridge.measurements.limits.LimitFinding.Others;
import dev.weighbridge.measurements.limits.LimitFinding.Reach;
import dev.weighbridge.measurements.limits.inference.Measure;
import dev.weighbridge.measurements.limits.model.LimiterModel;
import java.util.List;
import java.util.stream.IntStream;

/** Findings whose numbers are units of several tokens, in tokens. */
final class TokenScale {
    private final long unit;
    private final double grain;

    private TokenScale(Measure measure) {
        this.unit = measure.unitTokens();
        this.grain = measure.grain();
    }

    /** The same in tokens, after what was asked in all. */
    static LimitFinding of(LimitFinding found, Measure measure, Reach reach) {
        TokenScale scale = new TokenScale(measure);
        Others others = found.others();
        return new LimitFinding(
                found.candidates().stream().map(scale::candidate).toList(),
                found.openQuestion(),
                others == null ? null : new Others(scale.tokens(others.effectiveLimit()), others.share()),
                reach,
                found.stopped());
    }

    private Candidate candidate(Candidate of) {
        List<Numbers> numbers = IntStream.range(0, of.numbers().size())
                .mapToObj(i ->
                        numbers(of.kind().parts().get(i).family(), of.numbers().get(i)))
                .toList();
        return new Candidate(of.kind(), of.probability(), model(of.model(), numbers), numbers);
    }

    /** A bucket's rate is known by itself, that of others by what they hold. */
    private Numbers numbers(Family family, Numbers of) {
        double part = grain / of.capacity().low();
        Estimate rate = of.perSecond();
        return new Numbers(
                whole(tokens(wider(of.capacity(), part))),
                rate == null ? null : tokens(wider(rate, family == Family.TOKEN_BUCKET ? 0 : part)),
                of.windowSeconds(),
                null,
                of.penaltySeconds());
    }

    /** Limits between those that were looked at, which are such a part of them apart, let through the same. */
    private static Estimate wider(Estimate of, double part) {
        return new Estimate(of.value(), of.low() * (1 - part), of.high() * (1 + part));
    }

    /** There are no parts of tokens. */
    private static Estimate whole(Estimate of) {
        return new Estimate(Math.rint(of.value()), Math.floor(of.low()), Math.ceil(of.high()));
    }

    private Estimate tokens(Estimate of) {
        return new Estimate(of.value() * unit, of.low() * unit, of.high() * unit);
    }

    private LimiterModel model(LimiterModel of, List<Numbers> numbers) {
        if (of instanceof LimiterModel.Several several) {
            return new LimiterModel.Several(IntStream.range(0, numbers.size())
                    .mapToObj(i -> model(several.parts().get(i), numbers.get(i)))
                    .toList());
        }
        return model(of, numbers.get(0));
    }

    private LimiterModel model(LimiterModel of, Numbers numbers) {
        if (of instanceof LimiterModel.CountingRejected counting) {
            return new LimiterModel.CountingRejected(model(counting.inner(), numbers));
        } else if (of instanceof LimiterModel.Penalised penalised) {
            return new LimiterModel.Penalised(model(penalised.inner(), numbers), penalised.penaltyNanos());
        } else if (of instanceof LimiterModel.InTokens tokens) {
            return new LimiterModel.InTokens(
                    plain(tokens.inner(), Math.round(numbers.capacity().value())));
        }
        throw new IllegalArgumentException(of + " does not count tokens");
    }

    private LimiterModel.Plain plain(LimiterModel.Plain of, long capacity) {
        if (of instanceof LimiterModel.TokenBucket bucket) {
            return new LimiterModel.TokenBucket(capacity, Math.max(1, bucket.intervalNanos() / unit));
        } else if (of instanceof LimiterModel.FixedWindow window) {
            return new LimiterModel.FixedWindow(capacity, window.windowNanos(), window.phaseNanos());
        } else if (of instanceof LimiterModel.FirstRequestWindow window) {
            return new LimiterModel.FirstRequestWindow(capacity, window.windowNanos());
        } else if (of instanceof LimiterModel.SlidingLog log) {
            return new LimiterModel.SlidingLog(capacity, log.windowNanos());
        } else if (of instanceof LimiterModel.SlidingCounter counter) {
            return new LimiterModel.SlidingCounter(capacity, counter.windowNanos(), counter.phaseNanos());
        }
        throw new IllegalArgumentException(of + " is not looked for in tokens");
    }
}
