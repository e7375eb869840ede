package dev.weighbridge.simulations.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.ratelimit.RateLimits;
import dev.weighbridge.gateway.ratelimit.RetryHint;
import dev.weighbridge.gateway.ratelimit.When;
import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.Observation.Decision;
import dev.weighbridge.measurements.limits.probe.ProbeStep;
import dev.weighbridge.measurements.limits.probe.ProbeStep.Send;
import dev.weighbridge.measurements.limits.probe.ProbeStep.Wait;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecoveryProberTest {
    private static final long MILLI = 1_000_000;

    @Test
    void itAsksEverMoreRarelyUntilItIsAnswered() {
        RecoveryProber prober = new RecoveryProber(10, Long.MAX_VALUE);
        assertThat(sentMillis(prober, 2000 * MILLI, null)).containsExactly(0L, 250L, 750L, 1750L, 3750L);
        assertThat(prober.recovered()).isTrue();
    }

    @Test
    void itDoesNotAskBeforeTheGatewaySaysItMay() {
        RateLimits hint =
                new RateLimits(List.of(), new RetryHint(new When.After(3000), RetryHint.Source.RETRY_AFTER), null);
        assertThat(sentMillis(new RecoveryProber(10, Long.MAX_VALUE), 2000 * MILLI, hint))
                .containsExactly(0L, 3000L);
    }

    @Test
    void itGivesUpWhenTheTimeOrTheRequestsAreSpent() {
        RecoveryProber late = new RecoveryProber(10, 500 * MILLI);
        assertThat(sentMillis(late, Long.MAX_VALUE, null)).containsExactly(0L, 250L);
        assertThat(late.recovered()).isFalse();
        assertThat(sentMillis(new RecoveryProber(1, Long.MAX_VALUE), Long.MAX_VALUE, null))
                .containsExactly(0L);
    }

    @Test
    void itStopsWhenItIsTold() {
        RecoveryProber prober = new RecoveryProber(10, Long.MAX_VALUE);
        prober.stop("a cap");
        assertThat(prober.next(0)).isEqualTo(new ProbeStep.Done());
    }

    /** When requests go to a gateway that answers from a moment on, each at once. */
    private static List<Long> sentMillis(RecoveryProber prober, long fromNanos, @Nullable RateLimits limits) {
        List<Long> sent = new ArrayList<>();
        long now = 0;
        while (true) {
            ProbeStep step = prober.next(now);
            if (step instanceof Send send) {
                sent.add(now / MILLI);
                Decision decision = now >= fromNanos ? Decision.ADMITTED : Decision.REJECTED;
                prober.completed(send.number(), new Observation("", now, now, now, 1, decision, null, false, limits));
            } else if (step instanceof Wait wait) {
                now = wait.untilNanos();
            } else {
                return sent;
            }
        }
    }
}
