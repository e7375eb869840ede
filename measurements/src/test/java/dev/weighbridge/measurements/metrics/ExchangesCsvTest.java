package dev.weighbridge.measurements.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.testing.GoldenFile;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class ExchangesCsvTest {

    @Test
    void theFileFormIsKept() {
        GoldenFile.of("dev/weighbridge/measurements/metrics/exchanges.csv").matches(ExchangesCsvTest::csv);
    }

    @Test
    void aMessageThatASpreadsheetWouldRunIsMadeHarmless() throws IOException {
        CSVRecord limited = records().get(13);

        assertThat(limited.get("error_message")).isEqualTo("'=SUM(A1) \"too\" many, wait");
        assertThat(limited.get("outcome")).isEqualTo("rate-limited");
        assertThat(limited.get("status")).isEqualTo("429");
    }

    @Test
    void whatIsUnknownIsEmptyAndNotZero() throws IOException {
        CSVRecord limited = records().get(13);

        assertThat(limited.get("ttft_ns")).isEmpty();
        assertThat(limited.get("prompt_tokens")).isEmpty();
        assertThat(limited.get("e2e_ns")).isEqualTo("50000000");
    }

    @Test
    void timesAreWholeNanoseconds() throws IOException {
        CSVRecord reasoned = records().get(14);

        assertThat(reasoned.get("ttft_ns")).isEqualTo("200000000");
        assertThat(reasoned.get("ttfv_ns")).isEqualTo("700000000");
        assertThat(reasoned.get("tpot_ns")).isEqualTo("20000000");
        assertThat(reasoned.get("reported_cost_usd")).isEqualTo("0.0000318");
        assertThat(reasoned.get("sent_at")).isEqualTo("2026-11-21T09:00:00Z");
    }

    private static List<CSVRecord> records() throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        return format.parse(new StringReader(csv())).getRecords();
    }

    private static String csv() {
        StringBuilder out = new StringBuilder();
        ExchangesCsv csv = ExchangesCsv.open(out);
        ExampleRun.lines().forEach(csv::accept);
        return out.toString();
    }
}
