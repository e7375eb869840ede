package dev.weighbridge.measurements.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.testing.GoldenFile;
import dev.weighbridge.measurements.testing.SchemaFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SummarySchemaTest {
    private static final Path STORED =
            Path.of("src/test/resources/dev/weighbridge/measurements/summary/summary-v1.json");
    private static final Path PUBLISHED = Path.of("../docs/schema/summary.schema.json");

    @Test
    void thePublishedSchemaIsThatOfTheRecords() {
        GoldenFile.of("../../../../docs/schema/summary.schema.json")
                .matches(() -> RecordSchema.json(Summary.class, "summary.json of a run"));
    }

    @Test
    void aSummaryIsAsTheSchemaSays() throws IOException {
        String written = SummaryFile.json(SummaryFile.read(Files.readString(STORED)));

        assertThat(SchemaFile.read(PUBLISHED).complaints(written)).isEmpty();
    }

    @Test
    void whatIsNoSummaryIsNotTakenForOne() {
        assertThat(SchemaFile.read(PUBLISHED).complaints("{\"version\":\"one\"}"))
                .anyMatch(complaint -> complaint.contains("version"))
                .anyMatch(complaint -> complaint.contains("run"));
    }
}
