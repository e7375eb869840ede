package dev.weighbridge.measurements.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class ExtrapolationTest {

    @Test
    void casesThatAllUseTheSamePredictExactlyThat() {
        SeenCase one = new SeenCase(200, 50, 60, 1000);
        Extrapolation from = new Extrapolation(List.of(one, one, one));

        Prediction tokens = from.tokens(PlannedCases.once(10, 2000));
        assertThat(tokens.value()).isCloseTo(600, within(1e-6));
        assertThat(tokens.high() - tokens.low()).isCloseTo(0, within(1e-6));
    }

    @Test
    void longerRequestsAreExpectedToTakeMoreInput() {
        Extrapolation from = new Extrapolation(List.of(new SeenCase(100, 25, 35, 60), new SeenCase(300, 75, 85, 110)));

        // A quarter of a token each, and 10 tokens of output; money is 1 for each input token and 35 beside.
        assertThat(from.tokens(PlannedCases.once(2, 2000)).value()).isCloseTo(520, within(1e-6));
        assertThat(from.picoUsd(PlannedCases.once(2, 2000), 1).value()).isCloseTo(570, within(1e-6));
    }

    @Test
    void fewerThanTwoCasesAreNoSample() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Extrapolation(List.of(new SeenCase(1, 1, 1, 1))));
    }

    @Test
    void casesThatAreAskedAgainMakeTheIntervalWider() {
        Extrapolation from = new Extrapolation(List.of(new SeenCase(10, 5, 9, 9), new SeenCase(10, 5, 15, 15)));

        Prediction once = from.tokens(PlannedCases.once(20, 200));
        Prediction twice = from.tokens(new PlannedCases(20, 200, 40));
        assertThat(twice.high()).isGreaterThan(once.high());
    }

    @Test
    void theIntervalHoldsTheTotalInAboutNinetyFiveOfAHundredRuns() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        int held = 0;
        for (int run = 0; run < 1000; run++) {
            Prediction tokens = new Extrapolation(draw(random, 12)).tokens(PlannedCases.once(60, 60 * 400));
            double truth = draw(random, 60).stream()
                    .mapToDouble(one -> one.tokens() + (400 - one.length()) / 4)
                    .sum();
            held += tokens.holds(truth) ? 1 : 0;
        }
        assertThat(held).isBetween(925, 975);
    }

    /** Requests of 200 to 600 bytes, 4 bytes a token, answers of about 80 tokens. */
    private static List<SeenCase> draw(RandomGenerator random, int count) {
        List<SeenCase> cases = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double length = 200 + 400 * random.nextDouble();
            double output = Math.max(1, 80 + 30 * random.nextGaussian());
            cases.add(new SeenCase(length, length / 4, length / 4 + output, 0));
        }
        return cases;
    }
}
