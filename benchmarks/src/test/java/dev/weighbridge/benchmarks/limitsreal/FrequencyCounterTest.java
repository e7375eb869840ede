package dev.weighbridge.benchmarks.limitsreal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrequencyCounterTest {
    private static final long SECOND = 1_000_000_000;

    private final FrequencyCounter counter = new FrequencyCounter(4, 1000, false);

    @Test
    void itsLimitPassesAtOnce() {
        assertThat(burst(counter, 0)).isEqualTo(4);
    }

    @Test
    void whatIsLeftOfTheLastPeriodIsCutToAWholeNumber() {
        burst(counter, 0);
        // A thousandth into the next period 3.996 of 4 are left, which is 3.
        assertThat(burst(counter, SECOND + SECOND / 1000)).isEqualTo(1);
    }

    @Test
    void twoPeriodsOfRestBeginItsPeriodsAnew() {
        burst(counter, 0);
        assertThat(burst(counter, 27 * SECOND / 10)).isEqualTo(4);
        assertThat(burst(counter, 36 * SECOND / 10)).isZero();
    }

    @Test
    void aSingleRequestOfTheLastPeriodIsForgotten() {
        FrequencyCounter one = new FrequencyCounter(1, 1000, false);
        assertThat(burst(one, 0)).isEqualTo(1);
        assertThat(burst(one, SECOND)).isZero();
        assertThat(burst(one, SECOND + SECOND / 1000)).isEqualTo(1);
    }

    @Test
    void onePollingAllTheTimeStaysRejectedWhereRejectedRequestsCount() {
        FrequencyCounter all = new FrequencyCounter(4, 1000, true);
        burst(all, 0);
        int admitted = 0;
        for (int tenth = 1; tenth <= 50; tenth++) {
            admitted += all.decide(tenth * SECOND / 10, 1) ? 1 : 0;
        }
        assertThat(admitted).isZero();
    }

    @Test
    void itTellsWhenItWillAdmit() {
        burst(counter, 0);
        assertThat(counter.admits(SECOND, 1)).isFalse();
        assertThat(counter.admitsAt(SECOND / 2, 1)).isEqualTo(SECOND + SECOND / 1000);
    }

    private static int burst(FrequencyCounter counter, long nanos) {
        int admitted = 0;
        while (counter.decide(nanos, 1)) {
            admitted++;
        }
        return admitted;
    }
}
