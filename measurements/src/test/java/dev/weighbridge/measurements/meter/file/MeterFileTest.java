package dev.weighbridge.measurements.meter.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.measurements.meter.MeterCheck;
import dev.weighbridge.measurements.meter.MeterResult;
import dev.weighbridge.measurements.meter.MeterSubject;
import dev.weighbridge.measurements.meter.MeterVerdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeterFileTest {
    private static final MeterCheck CHECK = new MeterCheck(
            MeterSubject.USAGE, MeterVerdict.WRONG, "zero", "reports 0 \u00b7", "3 of 3 answers", List.of("r1.1-1"));

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsRead() throws IOException {
        List<MeterResult> results =
                List.of(new MeterResult("free", "keeprouter `free`", true, 12, "o200k_base", "", List.of(CHECK)));
        MeterFile.write(folder, results);
        assertThat(MeterFile.read(folder)).isEqualTo(results);
        assertThat(Files.readString(folder.resolve("meter.json"))).isASCII().endsWith("]\n");
    }

    @Test
    void whereNothingWasCheckedThereIsNothing() {
        assertThat(MeterFile.read(folder)).isEmpty();
    }

    @Test
    void fieldsOfLaterVersionsArePassedOver() throws IOException {
        Files.writeString(
                folder.resolve("meter.json"),
                "[{\"target\":\"t\",\"who\":\"w\",\"simulated\":false,"
                        + "\"requests\":1,\"encoding\":\"e\",\"stopped\":\"\",\"checks\":[],\"later\":1}]");
        assertThat(MeterFile.read(folder))
                .singleElement()
                .extracting(MeterResult::target)
                .isEqualTo("t");
    }
}
