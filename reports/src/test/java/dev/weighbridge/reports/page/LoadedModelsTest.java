package dev.weighbridge.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.measurements.summary.Answers;
import dev.weighbridge.measurements.summary.Summary;
import dev.weighbridge.measurements.summary.TargetAnswers;
import dev.weighbridge.reports.reading.LoadLevel;
import dev.weighbridge.reports.reading.Reading;
import dev.weighbridge.reports.testing.CellFixture;
import dev.weighbridge.reports.testing.GradedSummaries;
import dev.weighbridge.reports.testing.Summaries;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoadedModelsTest {
    private static final Answers SOME = GradedSummaries.answers(8, 2, 0, 0);

    /** A crowded gateway is slow with its last answers, so little seems to have been sent a second. */
    @Test
    void aRateThatIsOfferedIsNoLighterForTheWaitForItsLastAnswers() {
        LoadedModels models = models(
                CellFixture.open("free", Summary.ALL, 24)
                        .outcome("completed", 10)
                        .achieved(7.5),
                CellFixture.closed("free", Summary.ALL, 6)
                        .outcome("completed", 10)
                        .achieved(10.3));
        assertThat(models.lightestFirst()).extracting(LoadLevel::label).containsExactly("concurrency 6", "24/s");
    }

    @Test
    void usersThatAreAnsweredFastAreMoreThanAFewArrivals() {
        LoadedModels models = models(
                CellFixture.open("free", Summary.ALL, 24)
                        .outcome("completed", 10)
                        .achieved(21.6),
                CellFixture.closed("free", Summary.ALL, 6)
                        .outcome("completed", 10)
                        .achieved(28));
        assertThat(models.lightestFirst()).extracting(LoadLevel::label).containsExactly("24/s", "concurrency 6");
    }

    private static LoadedModels models(CellFixture open, CellFixture closed) {
        TargetAnswers answers =
                new TargetAnswers("free", Map.of("24/s", SOME, "concurrency 6", SOME), Map.of(), Map.of(), Map.of());
        return new LoadedModels(new Reading(Summaries.of(open.cell(), closed.cell())), answers);
    }
}
