package dev.weighbridge.measurements.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.measurements.comparison.Slo;
import dev.weighbridge.measurements.run.LocalCounts;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ServiceLevelTest {
    private static final LocalCounts LOCAL = new LocalCounts("o200k_base", 12, 50, 1, null);
    private static final Slo TIGHT = new Slo(Duration.ofMillis(200), Duration.ofMillis(20), Duration.ofMillis(1200));

    @Test
    void aBoundIsKeptThatIsMetExactly() {
        assertThat(met(TIGHT, Exchanges.streamed(50, 20).usage(12, 50))).isTrue();
    }

    @Test
    void eachBoundAloneCanBeMissed() {
        Exchanges stream = Exchanges.streamed(50, 20).usage(12, 50);

        assertThat(met(new Slo(Duration.ofMillis(199), null, null), stream)).isFalse();
        assertThat(met(new Slo(null, Duration.ofMillis(19), null), stream)).isFalse();
        assertThat(met(new Slo(null, null, Duration.ofMillis(1199)), stream)).isFalse();
    }

    @Test
    void aTruncatedAnswerIsServiceAndAFailureIsNot() {
        Exchanges stream = Exchanges.streamed(50, 20).usage(12, 50);

        assertThat(met(Slo.NONE, stream.outcome(new Outcome.Truncated()))).isTrue();
        assertThat(met(Slo.NONE, stream.outcome(new Outcome.Incomplete("no finish"))))
                .isFalse();
    }

    @Test
    void anAnswerWithoutAnyTokenMissesABoundOnTheFirst() {
        Exchanges empty = Exchanges.streamed(0, 0);

        assertThat(met(new Slo(Duration.ofHours(1), null, null), empty)).isFalse();
        assertThat(met(Slo.NONE, empty)).isTrue();
    }

    @Test
    void anAnswerInOnePieceKeepsAnyPace() {
        assertThat(met(TIGHT, Exchanges.streamed(1, 0).usage(12, 50))).isTrue();
    }

    @Test
    void anUnknownPaceIsNotShownToBeKept() {
        Exchange stream = Exchanges.streamed(50, 20).build();
        TokenFlow flow = TokenFlow.of(stream, null);

        assertThat(ServiceLevel.met(TIGHT, stream, flow)).isFalse();
        assertThat(ServiceLevel.paceUnknown(TIGHT, stream, flow)).isTrue();
        assertThat(ServiceLevel.paceUnknown(Slo.NONE, stream, flow)).isFalse();
    }

    private static boolean met(Slo slo, Exchanges built) {
        Exchange exchange = built.build();
        return ServiceLevel.met(slo, exchange, TokenFlow.of(exchange, LOCAL));
    }
}
