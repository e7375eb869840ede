package dev.weighbridge.measurements.limits.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.limits.Candidate;
import dev.weighbridge.measurements.limits.Candidate.Numbers;
import dev.weighbridge.measurements.limits.Estimate;
import dev.weighbridge.measurements.limits.Family;
import dev.weighbridge.measurements.limits.LimiterKind.Part;
import dev.weighbridge.measurements.limits.model.LimiterModel;
import dev.weighbridge.measurements.limits.model.LimiterModel.CountingRejected;
import dev.weighbridge.measurements.limits.model.LimiterModel.FixedWindow;
import dev.weighbridge.measurements.limits.model.LimiterModel.InTokens;
import dev.weighbridge.measurements.limits.model.LimiterModel.Penalised;
import dev.weighbridge.measurements.limits.model.LimiterModel.Queue;
import dev.weighbridge.measurements.limits.model.LimiterModel.Several;
import dev.weighbridge.measurements.limits.model.LimiterModel.SlidingLog;
import dev.weighbridge.measurements.limits.model.LimiterModel.TokenBucket;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class PosteriorTest {
    private static final long SECOND = 1_000_000_000L;
    private static final Candidate LOG = Findings.candidate(0.6, Part.of(Family.SLIDING_LOG), Findings.window(20, 60));

    @Test
    void candidatesAreDrawnAsOftenAsTheyAreLikely() {
        Candidate bucket = Findings.candidate(0.2, Part.of(Family.TOKEN_BUCKET), Findings.bucket(20, 0.5));
        List<LimiterModel> models = models(LOG, bucket);
        assertThat(models).hasSize(200);
        assertThat(models).filteredOn(new SlidingLog(20, 60 * SECOND)::equals).hasSize(150);
        assertThat(models).filteredOn(new TokenBucket(20, 2 * SECOND)::equals).hasSize(50);
    }

    @Test
    void nothingIsKnownOfThePhase() {
        Candidate window = Findings.candidate(1, Part.of(Family.FIXED_WINDOW), Findings.window(20, 60));
        DoubleStream phases =
                models(window).stream().mapToDouble(model -> ((FixedWindow) model).phaseNanos() / (60.0 * SECOND));
        assertThat(phases.average().orElseThrow()).isBetween(0.4, 0.6);
    }

    @Test
    void whatIsSaidOfAPartIsInItsModel() {
        Numbers numbers = new Numbers(
                Estimate.exactly(900), Estimate.exactly(15), Estimate.exactly(60), null, Estimate.exactly(30));
        Part part = new Part(Family.SLIDING_LOG, true, true, true);
        LimiterModel counted = new CountingRejected(new InTokens(new SlidingLog(900, 60 * SECOND)));
        assertThat(models(Findings.candidate(1, part, numbers))).containsOnly(new Penalised(counted, 30 * SECOND));
    }

    @Test
    void severalPartsAreSeveralLimits() {
        Candidate both = Findings.candidate(
                1,
                List.of(Part.of(Family.QUEUE), Part.of(Family.SLIDING_LOG)),
                List.of(Findings.bucket(3, 2), Findings.window(50, 600)));
        assertThat(models(both))
                .containsOnly(new Several(List.of(new Queue(2, SECOND / 2), new SlidingLog(50, 600 * SECOND))));
    }

    @Test
    void nineOfTenDrawsAreInsideTheIntervalAndHalfOfThemBelowTheBestGuess() {
        Estimate estimate = new Estimate(20, 18, 30);
        RandomGenerator random = Seeded.random(1);
        double[] draws = DoubleStream.generate(() -> Drawn.number(estimate, random))
                .limit(10_000)
                .toArray();
        assertThat(share(draws, 18, 30)).isBetween(0.88, 0.92);
        assertThat(share(draws, 0, 20)).isBetween(0.48, 0.52);
    }

    @Test
    void limitsAreWholeAndWhatIsExactStaysSo() {
        Candidate unsure =
                Findings.candidate(1, Part.of(Family.SLIDING_LOG), Findings.window(new Estimate(20, 18, 21), 60));
        assertThat(models(unsure))
                .allMatch(model -> ((SlidingLog) model).windowNanos() == 60 * SECOND)
                .extracting(model -> ((SlidingLog) model).limit())
                .contains(18L, 19L, 20L, 21L);
        assertThat(models(LOG)).containsOnly(new SlidingLog(20, 60 * SECOND));
    }

    private static List<LimiterModel> models(Candidate... candidates) {
        return Posterior.draw(Findings.of(null, candidates), 1, 1).stream()
                .map(Possible::model)
                .toList();
    }

    private static double share(double[] draws, double from, double to) {
        return (double) DoubleStream.of(draws)
                        .filter(draw -> draw >= from && draw <= to)
                        .count()
                / draws.length;
    }
}
