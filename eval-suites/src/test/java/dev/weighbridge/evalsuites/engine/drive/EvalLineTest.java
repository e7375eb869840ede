package dev.weighbridge.evalsuites.engine.drive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.measurements.run.Progress;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvalLineTest {

    @Test
    void aLineSaysHowFarItIs() {
        Progress progress = new Progress(Map.of("completed", 3), 1, Money.ZERO);
        assertThat(EvalLine.of(Duration.ofSeconds(65), 12, 320, progress))
                .isEqualTo("  1:05     12 of 320 answers; 3 completed; spent or set aside 0 USD");
    }
}
