package dev.weighbridge.simulator.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.weighbridge.gateway.testing.Seeded;
import java.time.Duration;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DelayTest {
    @Test
    void logNormalHasItsMedianAndItsTail() {
        RandomGenerator random = Seeded.random(1);
        Delay delay = Delay.logNormal(Duration.ofMillis(100), 0.7);
        long[] draws =
                LongStream.generate(() -> delay.drawNanos(random)).limit(20_000).toArray();
        Arrays.sort(draws);
        // exp(0.7 z) for the quantiles z of the standard normal: 0 at 50 %, 1.6449 at 95 %.
        assertThat(draws[10_000] / 1e6).isCloseTo(100, within(2.0));
        assertThat(draws[19_000] / 1e6).isCloseTo(100 * Math.exp(0.7 * 1.6449), within(10.0));
    }

    @Test
    void logNormalIsCutAtAHundredMedians() {
        RandomGenerator random = Seeded.random(1);
        Delay wild = Delay.logNormal(Duration.ofMillis(1), 50);
        assertThat(LongStream.generate(() -> wild.drawNanos(random)).limit(1000).max())
                .hasValue(Duration.ofMillis(100).toNanos());
    }

    @Test
    void stallsComeInTheirShare() {
        RandomGenerator random = Seeded.random(1);
        Pace pace = new Pace(
                Delay.none(),
                Delay.constant(Duration.ofNanos(1)),
                new Stalls(0.1, Delay.constant(Duration.ofNanos(9))),
                1,
                1);
        long stalled = LongStream.generate(() -> pace.gapNanos(random))
                .limit(10_000)
                .filter(gap -> gap == 10)
                .count();
        assertThat(stalled).isBetween(900L, 1100L);
    }

    @Test
    void impossibleValuesAreRefused() {
        assertThatThrownBy(() -> Delay.constant(Duration.ofMillis(-1))).hasMessageContaining("must not be negative");
        assertThatThrownBy(() -> Delay.logNormal(Duration.ZERO, Double.NaN)).hasMessageContaining("sigma is NaN");
        assertThatThrownBy(() -> new Stalls(2, Delay.none())).hasMessageContaining("must be 0 to 1");
        assertThatThrownBy(() -> Pace.steady(Duration.ZERO, Duration.ZERO, 0)).hasMessageContaining("slots is 0");
        assertThatThrownBy(() -> new AnswerLength(5, 4)).hasMessageContaining("5 to 4");
        assertThatThrownBy(() -> new Backend("b", "f", 1, 3)).hasMessageContaining("tokensPerWord is 3.0");
    }
}
