package dev.weighbridge.measurements.limits.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class PrefixTest {
    private static final int MOST = 60;

    @RepeatedTest(50)
    void aPlaceGivesWhatWasBeforeATimeWhereverItStoodBefore(RepetitionInfo seed) {
        RandomGenerator random = new SplittableRandom(seed.getCurrentRepetition());
        double[] times = some(random);
        boolean[] counted = new boolean[times.length];
        Arrays.fill(counted, true);
        Prefix prefix = new Prefix(times, ones(times.length), counted);
        Prefix.Place place = prefix.place();
        for (int i = 0; i < MOST; i++) {
            double time = random.nextInt(MOST) / 2.0;
            assertThat(place.below(time))
                    .isEqualTo(Arrays.stream(times).filter(one -> one < time).count());
            assertThat(place.upTo(time))
                    .isEqualTo(Arrays.stream(times).filter(one -> one <= time).count());
        }
    }

    /** Whole numbers, so that some are alike and some are asked for exactly. */
    private static double[] some(RandomGenerator random) {
        return random.doubles(random.nextInt(MOST), 0, MOST / 2.0)
                .map(Math::floor)
                .toArray();
    }

    private static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }
}
