package dev.weighbridge.benchmarks.limits;

import dev.weighbridge.measurements.limits.probe.LimitProber;
import dev.weighbridge.measurements.limits.probe.ProbeOptions;
import dev.weighbridge.measurements.limits.probe.TokenProber;
import dev.weighbridge.measurements.testing.VirtualNetwork;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * One search for a limit whose truth is known.
 *
 * @param truth the limiter
 * @param jitterMillis how much longer than usual a request may take each way
 * @param answers what was found of its limits of requests, and then of that of tokens where it has one
 */
record Search(Specimen truth, long jitterMillis, List<Answer> answers) {
    private static final long[] JITTERS_MILLIS = {0, 5, 50};
    private static final long HOUR_NANOS = 3_600_000_000_000L;
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    Search {
        answers = List.copyOf(answers);
    }

    /** A search for a limit that nobody else uses. */
    static Search run(Specimen.Kind kind, long seed, int number, int requests) {
        return run(kind, seed, number, requests, 0);
    }

    /**
     * A search for a limit of which another user asks for a part.
     *
     * @param othersShare how much the other user asks for, as a part of what the limit lets through in the long run
     */
    static Search run(Specimen.Kind kind, long seed, int number, int requests, double othersShare) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + kind.ordinal() * 10_007L + number);
        Specimen truth = Specimen.draw(kind, random);
        long jitter = JITTERS_MILLIS[number % JITTERS_MILLIS.length];
        Instant epoch = NOON.plusNanos(random.nextLong(HOUR_NANOS));
        VirtualGateway gateway = new VirtualGateway(truth.limits(), epoch, jitter * 1_000_000, random);
        if (othersShare > 0) {
            gateway.secondUser(othersShare * truth.perSecond());
        }
        return new Search(truth, jitter, answers(truth, gateway, ProbeOptions.within(requests, HOUR_NANOS)));
    }

    private static List<Answer> answers(Specimen truth, VirtualGateway gateway, ProbeOptions options) {
        LimitProber prober = new LimitProber(options);
        gateway.drive(prober);
        Answer requests = new Answer(truth.counting(false), prober.finding());
        if (!truth.inTokens()) {
            return List.of(requests);
        }
        TokenProber longer = new TokenProber(prober.finding(), VirtualNetwork::tokens, options);
        gateway.drive(longer);
        return List.of(
                requests, new Answer(truth.counting(true), longer.finding().limit()));
    }

    /** Whether the true classes are among those that are left. */
    boolean inSet() {
        return answers.stream().allMatch(Answer::inSet);
    }

    /** Whether the true classes are the likeliest. */
    boolean right() {
        return answers.stream().allMatch(Answer::right);
    }

    /** Whether the true classes are the only ones that are left. */
    boolean single() {
        return answers.stream().allMatch(Answer::single);
    }

    boolean sureButWrong() {
        return answers.stream().anyMatch(Answer::sureButWrong);
    }

    boolean rateRight() {
        return answers.stream().allMatch(Answer::rateRight);
    }

    boolean capacityRight() {
        return answers.stream().allMatch(Answer::capacityRight);
    }

    /** Which 90 % intervals hold the truth. */
    Held held() {
        return answers.stream().map(Answer::held).reduce(Held.NONE, Held::and);
    }

    /** How wide the first limit's rate is known, as a part of it. */
    double rateWidth() {
        return answers.get(0).rateWidth();
    }

    int requests() {
        return answers.stream()
                .mapToInt(answer -> answer.finding().reach().requests())
                .sum();
    }

    @Override
    public String toString() {
        return "    jitter " + jitterMillis + " ms"
                + answers.stream().map(answer -> "\n" + answer).collect(Collectors.joining());
    }
}
