package dev.weighbridge.benchmarks.limits;

import dev.weighbridge.measurements.limits.Candidate;
import dev.weighbridge.measurements.limits.Candidate.Numbers;
import dev.weighbridge.measurements.limits.Estimate;
import dev.weighbridge.measurements.limits.LimitFinding;
import dev.weighbridge.measurements.limits.LimiterKind;
import dev.weighbridge.measurements.limits.probe.LimitProber;
import dev.weighbridge.measurements.limits.probe.ProbeOptions;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * One search for a limit whose truth is known.
 *
 * @param truth the limiter
 * @param jitterMillis how much longer than usual a request may take each way
 * @param finding what was found
 */
record Search(Specimen truth, long jitterMillis, LimitFinding finding) {
    private static final long[] JITTERS_MILLIS = {0, 5, 50};
    private static final double CLOSE = 0.05;
    private static final long HOUR_NANOS = 3_600_000_000_000L;
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    static Search run(Specimen.Kind kind, long seed, int number, int requests) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + kind.ordinal() * 10_007L + number);
        Specimen truth = Specimen.draw(kind, random);
        long jitter = JITTERS_MILLIS[number % JITTERS_MILLIS.length];
        LimitProber prober = new LimitProber(ProbeOptions.within(requests, HOUR_NANOS));
        Instant epoch = NOON.plusNanos(random.nextLong(HOUR_NANOS));
        new VirtualGateway(truth.limit().fresh().get(), epoch, jitter * 1_000_000, random).drive(prober);
        return new Search(truth, jitter, prober.finding());
    }

    private boolean isTruth(Candidate candidate) {
        return candidate.kind().equals(new LimiterKind(List.of(truth.part())));
    }

    /** Whether the true class is among those that are left. */
    boolean inSet() {
        return finding.candidates().stream().anyMatch(this::isTruth);
    }

    /** Whether the true class is the likeliest. */
    boolean right() {
        return finding.best().filter(this::isTruth).isPresent();
    }

    /** Whether the true class is the only one that is left. */
    boolean single() {
        return right() && finding.sure();
    }

    boolean sureButWrong() {
        return finding.sure() && !right();
    }

    boolean rateRight() {
        return finding.best()
                .map(best -> best.numbers().get(0).perSecond())
                .map(rate -> Math.abs(rate.value() - truth.perSecond()) <= CLOSE * truth.perSecond())
                .orElse(truth.perSecond() == 0);
    }

    boolean capacityRight() {
        return finding.best()
                .map(best -> best.numbers().get(0).capacity())
                .filter(capacity -> Math.abs(capacity.value() - truth.capacity()) <= CLOSE * truth.capacity())
                .isPresent();
    }

    /** Whether the 90 % intervals hold the truth. */
    boolean covered() {
        return finding.candidates().stream()
                .filter(this::isTruth)
                .findFirst()
                .map(candidate -> covers(candidate.numbers().get(0)))
                .orElse(false);
    }

    private boolean covers(Numbers numbers) {
        return holds(numbers.capacity(), truth.capacity()) && holds(numbers.perSecond(), truth.perSecond());
    }

    private static boolean holds(@Nullable Estimate estimate, double value) {
        return estimate == null || (estimate.low() <= value * (1 + 1e-9) && value * (1 - 1e-9) <= estimate.high());
    }

    int requests() {
        return finding.reach().requests();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("   ").append(truth.part().words());
        text.append(String.format(
                Locale.ROOT,
                " %.0f, %.4f/s, jitter %d ms: %d requests, %s",
                truth.capacity(),
                truth.perSecond(),
                jitterMillis,
                requests(),
                finding.stopped()));
        finding.candidates()
                .forEach(candidate -> text.append(
                        String.format(Locale.ROOT, "%n      %.3f %s", candidate.probability(), candidate.model() + " " + candidate.numbers())));
        return text.toString();
    }
}
