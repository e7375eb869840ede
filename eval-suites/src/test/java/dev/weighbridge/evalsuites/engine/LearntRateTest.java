package dev.weighbridge.evalsuites.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LearntRateTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final LearntRate rate = new LearntRate();

    @Test
    void thereIsNoneBeforeTheFirstRejection() {
        admit(0, 100);
        assertThat(rate.perSecond(SECOND)).isInfinite();
        assertThat(rate.earliest(SECOND)).isEqualTo(SECOND);
    }

    @Test
    void itBeginsBelowWhatWasAdmittedComesBackAndGoesBeyond() {
        admit(0, 20);
        rate.cut(SECOND);

        assertThat(rate.perSecond(SECOND)).isCloseTo(14, within(1e-9));
        assertThat(rate.perSecond(3 * SECOND)).isCloseTo(20, within(1e-9));
        assertThat(rate.perSecond(5 * SECOND)).isCloseTo(26, within(1e-9));
    }

    @Test
    void requestsAreSpacedByIt() {
        admit(0, 20);
        rate.cut(SECOND);
        rate.sent(SECOND);
        assertThat(rate.earliest(SECOND) - SECOND).isBetween(SECOND / 15, SECOND / 13);
    }

    @Test
    void ofAFirstRequestThatIsRejectedNothingIsLearnt() {
        rate.cut(0);
        assertThat(rate.perSecond(SECOND)).isInfinite();
    }

    @Test
    void aPauseThatIsMuchLongerThanTheSendingIsPartOfTheRate() {
        admit(0, 20);
        rate.cut(SECOND);
        rate.resumed(61 * SECOND);
        admit(61 * SECOND, 20);
        rate.cut(62 * SECOND);

        assertThat(rate.perSecond(10_000 * SECOND)).isGreaterThan(20.0 / 61);
        assertThat(rate.perSecond(62 * SECOND)).isCloseTo(0.7 * 20 / 61, within(1e-9));
    }

    private void admit(long fromNanos, int requests) {
        for (int i = 0; i < requests; i++) {
            rate.admitted(fromNanos + i * SECOND / requests);
        }
    }
}
