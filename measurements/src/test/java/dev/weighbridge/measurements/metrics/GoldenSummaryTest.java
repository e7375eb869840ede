package dev.weighbridge.measurements.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weighbridge.gateway.testing.GoldenFile;
import dev.weighbridge.measurements.summary.Answerers;
import dev.weighbridge.measurements.summary.Course;
import dev.weighbridge.measurements.summary.Summary;
import dev.weighbridge.measurements.summary.SummaryFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class GoldenSummaryTest {
    private static final String GOLDEN = "dev/weighbridge/measurements/summary/summary-v1.json";

    @Test
    void theFileFormIsKept() {
        GoldenFile.of(GOLDEN).matches(() -> SummaryFile.json(summary()));
    }

    @Test
    void aFileOfVersionOneReadsAsWhatWasWritten() throws IOException {
        String stored = Files.readString(Path.of("src/test/resources", GOLDEN));

        assertThat(SummaryFile.read(stored)).isEqualTo(summary());
    }

    @Test
    void fieldsOfALaterVersionArePassedOver() {
        String later = SummaryFile.json(summary()).replaceFirst("\\{", "{ \"moonPhase\": {\"full\": true},");

        assertThat(SummaryFile.read(later)).isEqualTo(summary());
    }

    @Test
    void aFileFromBeforeAnswersWereGradedReadsAsOneWithoutGrades() {
        String earlier = SummaryFile.json(summary()).replaceFirst(",\\s*\"quality\": \\{[^}]*}", "");

        assertThat(earlier).doesNotContain("quality");
        assertThat(SummaryFile.read(earlier)).isEqualTo(summary());
    }

    @Test
    void aFileFromBeforeAnswerersWereCountedReadsAsOneWithoutThem() {
        String earlier = SummaryFile.json(summary())
                .replaceAll("(?s),\\s*\"answerers\": \\{.*?\\n {6}}", "")
                .replaceFirst(",\\s*\"targets\": \\[ ]", "");

        assertThat(earlier).doesNotContain("answerers").contains("answeredProviders");
        assertThat(SummaryFile.read(earlier).targets())
                .hasSize(2)
                .allMatch(target -> target.answerers().equals(Answerers.NONE));
        assertThat(SummaryFile.read(earlier).quality().targets()).isEmpty();
    }

    @Test
    void aFileFromBeforeRunsHadACourseReadsAsOneWithoutIt() {
        String earlier = SummaryFile.json(summary().with(Course.NONE))
                .replaceFirst("(?s),\\s*\"course\": \\{.*?},\\s*\"hashes\": \\{.*?}\\s*}", "");

        assertThat(earlier).doesNotContain("course", "hashes").contains("costs");
        assertThat(SummaryFile.read(earlier)).isEqualTo(summary().with(Course.NONE));
    }

    @Test
    void whatIsNoSummaryIsRefusedWithAWayOut() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SummaryFile.read("{\"version\": 1, \"run\": "))
                .withMessageContaining("make it anew");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SummaryFile.read("{}"))
                .withMessageContaining("make it anew");
    }

    private static Summary summary() {
        Summariser summariser = new Summariser(Journals.header(Journals.FIXED));
        ExampleRun.lines().forEach(summariser::accept);
        return summariser.summary();
    }
}
