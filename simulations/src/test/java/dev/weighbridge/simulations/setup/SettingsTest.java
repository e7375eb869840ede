package dev.weighbridge.simulations.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T01:02:03.456Z"), ZoneOffset.UTC);

    @Test
    void withoutAnyTheSimulatedComparisonIsRunNamedByTheTime() {
        Settings settings = Settings.of(name -> null, CLOCK);
        assertThat(settings.comparison()).isEqualTo("simulated");
        assertThat(settings.run()).isEqualTo("20261121-010203-456");
        assertThat(settings.fresh()).isFalse();
        assertThat(settings.buildStart()).isEmpty();
        assertThat(settings.root()).isAbsolute();
    }

    @Test
    void whatTheCommandLineSaysHolds() {
        Map<String, String> given = Map.of(
                "weighbridge.root",
                "/tmp/house",
                "run",
                "r1",
                "comparison",
                "mine",
                "fresh",
                "true",
                "weighbridge.build",
                "20261121-010000-000");
        Settings settings = Settings.of(given::get, CLOCK);
        assertThat(settings.root()).isEqualTo(Path.of("/tmp/house"));
        assertThat(settings.runs()).isEqualTo(Path.of("/tmp/house/reports/runs"));
        assertThat(settings.run()).isEqualTo("r1");
        assertThat(settings.comparison()).isEqualTo("mine");
        assertThat(settings.fresh()).isTrue();
        assertThat(settings.buildStart()).contains(Instant.parse("2026-11-21T01:00:00Z"));
    }

    @Test
    void freshFalseIsNotFresh() {
        assertThat(Settings.of(Map.of("fresh", "false")::get, CLOCK).fresh()).isFalse();
    }
}
