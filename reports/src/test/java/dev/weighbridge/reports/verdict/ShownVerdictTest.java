package dev.weighbridge.reports.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weighbridge.measurements.baseline.Judgement;
import dev.weighbridge.measurements.baseline.RunProjection;
import dev.weighbridge.measurements.verdict.gate.ExitPolicy;
import dev.weighbridge.measurements.verdict.written.WrittenVerdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShownVerdictTest {
    @TempDir
    private Path folder;

    @Test
    void whatWasWrittenIsRead() throws IOException {
        RunProjection run = new RunProjection("r1", Instant.EPOCH, true, "machine", false, 0, List.of());
        WrittenVerdict written =
                new WrittenVerdict(Judgement.withoutBaseline("simulated", run), List.of(), ExitPolicy.RELEASE);
        Files.writeString(folder.resolve("verdict.json"), written.json());

        ShownVerdict shown = ShownVerdict.read(folder).orElseThrow();
        assertThat(shown.status()).isEqualTo("NO BASELINE");
        assertThat(shown.baseline()).isNull();
        assertThat(shown.policy()).isEqualTo("release");
        assertThat(shown.comparisons()).isEmpty();
    }

    @Test
    void theIntervalOfADecisionIsReadWhereItIsOfShares() throws IOException {
        Files.writeString(
                folder.resolve("verdict.json"),
                "{\"status\":\"NO BASELINE\",\"words\":\"none\",\"policy\":\"release\",\"verdicts\":[],\"notices\":[],"
                        + "\"drifts\":[],\"notes\":[],\"slices\":[],\"decisions\":["
                        + decision("\"scale\":\"SHARE\",\"low\":-0.1,\"high\":0.3,\"level\":0.95,")
                        + "," + decision("\"scale\":\"RATIO\",\"low\":0.9,\"high\":1.3,\"level\":0.95,") + ","
                        + decision("") + "]}");

        assertThat(ShownVerdict.read(folder).orElseThrow().decisions())
                .extracting(ShownDecision::interval)
                .containsExactly(new ShownInterval(-0.1, 0.3, 0.95), null, null);
    }

    private static String decision(String interval) {
        return "{\"workload\":\"sums\",\"decision\":\"MOVE\",\"words\":\"MOVE: better\",\"reasons\":[\"better\"],"
                + interval + "\"evidence\":[]}";
    }

    @Test
    void aRunThatWasNotJudgedHasNone() {
        assertThat(ShownVerdict.read(folder)).isEmpty();
    }

    @Test
    void aDamagedFileIsNamed() throws IOException {
        Files.writeString(folder.resolve("verdict.json"), "{");
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> ShownVerdict.read(folder))
                .withMessageContaining("verdict.json cannot be used: line 1 is not JSON");
    }
}
