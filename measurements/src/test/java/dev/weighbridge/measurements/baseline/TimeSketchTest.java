package dev.weighbridge.measurements.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimeSketchTest {
    @Test
    void quantilesAreNearestRanksToTheMicrosecond() {
        TimeSketch sketch = TimeSketch.of(
                IntStream.rangeClosed(1, 100).mapToDouble(i -> i * 0.01 + 1e-8).toArray());

        assertThat(sketch.count()).isEqualTo(100);
        assertThat(sketch.seconds(0.5)).contains(0.5);
        assertThat(sketch.seconds(0.99)).contains(0.99);
        assertThat(sketch.seconds(0.33)).isEmpty();
    }

    @Test
    void aQuantileThatWouldBeTheGreatestTimeIsLeftOut() {
        assertThat(TimeSketch.of(new double[] {0.2, 0.1}).seconds()).isEqualTo(Map.of(10, 0.1, 25, 0.1, 50, 0.1));
        assertThat(TimeSketch.of(new double[] {0.2}).seconds()).isEmpty();
    }

    @Test
    void noTimesHaveNoSketch() {
        assertThatIllegalArgumentException().isThrownBy(() -> TimeSketch.of(new double[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> new TimeSketch(3, Map.of(50, 0.0)));
    }
}
