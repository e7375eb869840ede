package dev.weighbridge.measurements.limits.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.measurements.limits.LimitFinding;
import dev.weighbridge.measurements.limits.model.LimiterModel;
import dev.weighbridge.measurements.limits.model.RunningLimiter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EpochsTest {

    @ParameterizedTest
    @MethodSource("dev.weighbridge.measurements.limits.file.LimitsFileTest#models")
    void aMovedLimiterDecidesTheSameAtTheSameMoment(LimiterModel model) {
        for (long by : new long[] {-1234, -60, 0, 17, 100, 99_999}) {
            assertThat(decisions(Epochs.moved(model, by), by))
                    .as("moved by " + by)
                    .isEqualTo(decisions(model, 0));
        }
    }

    private static List<Boolean> decisions(LimiterModel model, long shift) {
        RunningLimiter limiter = model.start();
        List<Boolean> decisions = new ArrayList<>();
        for (long nanos = 0; nanos < 500; nanos += 7) {
            decisions.add(limiter.decide(1_000_000 + nanos + shift, 1));
        }
        return decisions;
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21T09:00:00.250Z", "2026-11-21T09:00:10Z", "2026-11-20T23:59:59Z"})
    void aWindowOfTheWallClockBeginsAtTheSameMoment(String later) {
        Instant epoch = Instant.parse(later);
        LimitFinding moved = Findings.window().findingFrom(epoch);
        LimiterModel.FixedWindow window =
                (LimiterModel.FixedWindow) moved.best().orElseThrow().model();

        long minute = 60 * Findings.SECOND;
        assertThat(Math.floorMod(millis(epoch) * 1_000_000 + window.phaseNanos(), minute))
                .isEqualTo(Math.floorMod(millis(Findings.EPOCH) * 1_000_000 + 7, minute));
    }

    @Test
    void everythingElseStays() {
        LimitFinding finding = Findings.window().finding();
        LimitFinding moved = Findings.window().findingFrom(Findings.EPOCH);
        assertThat(moved).isEqualTo(finding);
    }

    private static long millis(Instant instant) {
        return instant.toEpochMilli();
    }
}
