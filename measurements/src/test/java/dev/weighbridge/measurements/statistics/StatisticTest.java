package dev.weighbridge.measurements.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class StatisticTest {

    @Test
    void aDefinedStatisticHasAValue() {
        Statistic<Integer> two = Statistic.of(2);

        assertThat(two.isDefined()).isTrue();
        assertThat(two.asOptional()).contains(2);
        assertThat(two.map(n -> n * 2).orElseThrow()).isEqualTo(4);
    }

    @Test
    void anUndefinedStatisticKeepsItsReasonWhateverFollows() {
        Statistic<Integer> none = Statistic.undefined("no pairs");

        assertThat(none.isDefined()).isFalse();
        assertThat(none.asOptional()).isEmpty();
        assertThat(none.<Integer>map(n -> n * 2)).isEqualTo(Statistic.undefined("no pairs"));
        assertThatIllegalStateException().isThrownBy(none::orElseThrow).withMessage("no pairs");
    }

    @Test
    void aStepMayLeaveNothing() {
        assertThat(Statistic.of(2).flatMap(n -> Statistic.undefined("too few")))
                .isEqualTo(Statistic.undefined("too few"));
    }

    @Test
    void anIntervalRunsFromLowToHigh() {
        Interval interval = new Interval(-1, 2, 0.9);

        assertThat(interval.contains(2)).isTrue();
        assertThat(interval.contains(2.1)).isFalse();
        assertThat(interval.width()).isEqualTo(3);
        assertThat(interval.negated()).isEqualTo(new Interval(-2, 1, 0.9));
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(2, 1, 0.9));
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(Double.NaN, 1, 0.9));
    }
}
