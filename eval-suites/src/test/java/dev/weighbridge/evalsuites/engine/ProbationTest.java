package dev.weighbridge.evalsuites.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProbationTest {
    private final Probation probation = new Probation(3);

    @Test
    void aRejectionSendsTheNextRequestAloneAfterAPauseThatDoubles() {
        probation.rejected(1, 5, 0, "it is rate-limited");
        assertThat(probation.on()).isTrue();
        assertThat(probation.earliest(0)).isEqualTo(millis(150));

        probation.rejected(6, 6, millis(150), "it is rate-limited");
        assertThat(probation.earliest(0)).isEqualTo(millis(450));
    }

    @Test
    void whatWasSentBeforeItBeganSaysNothing() {
        probation.rejected(1, 5, 0, "it is rate-limited");
        probation.rejected(4, 5, millis(100), "it is rate-limited");
        assertThat(probation.earliest(0)).isEqualTo(millis(150));
        assertThat(probation.answered(3)).isFalse();
        assertThat(probation.on()).isTrue();
    }

    @Test
    void anAnswerEndsIt() {
        probation.rejected(1, 1, 0, "it is rate-limited");
        assertThat(probation.answered(2)).isTrue();
        assertThat(probation.on()).isFalse();
    }

    @Test
    void fewFailuresBetweenAnswersChangeNothing() {
        for (int i = 1; i <= 40; i++) {
            if (i % 5 == 0) {
                probation.answered(i);
            } else {
                probation.failed(i, i, 0, true, "status 500");
            }
        }
        assertThat(probation.on()).isFalse();
    }

    @Test
    void tooManyFailuresInARowStopTheTargetForTheLastReason() {
        for (int i = 1; i <= 8; i++) {
            assertThat(probation.stopped()).isNull();
            probation.failed(i, i, 0, true, "status " + i);
        }
        assertThat(probation.stopped())
                .isEqualTo("3 requests in a row, each sent alone after a pause, failed; the last because status 8");
    }

    @Test
    void aHintIsNeverShortened() {
        probation.hinted(0, Duration.ofSeconds(9));
        probation.rejected(1, 1, 0, "it is rate-limited");
        probation.hinted(0, Duration.ofSeconds(2));
        assertThat(probation.earliest(0)).isEqualTo(Duration.ofSeconds(9).toNanos());
    }

    private static long millis(long millis) {
        return Duration.ofMillis(millis).toNanos();
    }
}
