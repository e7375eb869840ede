package dev.weighbridge.measurements.limits.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighbridge.gateway.testing.GoldenFile;
import dev.weighbridge.measurements.limits.LimitFinding;
import dev.weighbridge.measurements.limits.model.LimiterModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LimitsFileTest {
    @TempDir
    private Path folder;

    static Stream<LimiterModel> models() {
        LimiterModel.Plain window = new LimiterModel.FixedWindow(20, 60, 7);
        return Stream.of(
                window,
                new LimiterModel.TokenBucket(5, 100),
                new LimiterModel.IntervalBucket(5, 2, 100, 3),
                new LimiterModel.FirstRequestWindow(5, 100),
                new LimiterModel.SlidingLog(5, 100),
                new LimiterModel.SlidingCounter(5, 100, 3),
                new LimiterModel.Concurrency(4),
                new LimiterModel.Queue(0, 100),
                new LimiterModel.InTokens(window),
                new LimiterModel.CountingRejected(window),
                new LimiterModel.Penalised(new LimiterModel.InTokens(window), 9),
                new LimiterModel.Several(List.of(window, new LimiterModel.Concurrency(2))));
    }

    @Test
    void whatIsWrittenIsReadBack() {
        List<TargetLimits> limits = List.of(
                Findings.window(), Findings.tokens(), Findings.nothing(new LimitFinding.Reach(70, 9, 30, 12), "sure"));
        LimitsFile.write(folder, limits);
        assertThat(LimitsFile.read(folder)).isEqualTo(limits);
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyKindOfLimiterIsReadBack(LimiterModel model) throws IOException {
        String json = LimitsJson.WRITER.writeValueAsString(Findings.of(model));
        assertThat(LimitsJson.MAPPER.readValue(json, LimitFinding.class)).isEqualTo(Findings.of(model));
    }

    @Test
    void theFileIsTheSameOnEveryMachine() {
        GoldenFile.of("limits/limits-v1.json").matches(() -> {
            LimitsFile.write(folder, List.of(Findings.window()));
            return text();
        });
    }

    @Test
    void whatALaterVersionAddsIsPassedOver() throws IOException {
        LimitsFile.write(folder, List.of(Findings.window()));
        Files.writeString(folder.resolve("limits.json"), text().replace("\"target\": ", "\"mood\": 1, \"target\": "));
        assertThat(text()).contains("mood");
        assertThat(LimitsFile.read(folder)).containsExactly(Findings.window());
    }

    @Test
    void aRunThatLookedForNoneHasNone() {
        assertThat(LimitsFile.read(folder)).isEmpty();
    }

    @Test
    void aDamagedFileIsNamed() throws IOException {
        Files.writeString(folder.resolve("limits.json"), "[{");
        assertThatThrownBy(() -> LimitsFile.read(folder))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(folder.resolve("limits.json") + " cannot be read");
    }

    @Test
    void nothingIsLeftBesideTheFile() {
        LimitsFile.write(folder, List.of(Findings.window()));
        LimitsFile.write(folder, List.of());
        assertThat(folder).isDirectoryContaining("glob:**limits.json");
        assertThat(folder.toFile().list()).hasSize(1);
    }

    private String text() {
        try {
            return Files.readString(folder.resolve("limits.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
