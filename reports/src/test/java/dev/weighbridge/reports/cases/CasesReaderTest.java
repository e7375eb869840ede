package dev.weighbridge.reports.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.measurements.baseline.CaseOutcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CasesReaderTest {
    private static final Path RUN = Path.of("src/test/resources/cases/run");

    private final Cases cases = CasesReader.read(RUN).orElseThrow();

    @Test
    void casesStandInTheOrderOfWorkloadsAndFiles() {
        assertThat(cases.cases())
                .extracting(GradedCase::workload)
                .containsExactly("support-ko", "extraction-en", "tools-ko", "tools-ko");
        assertThat(cases.targets()).containsExactly("free", "paid");
        assertThat(cases.left()).isZero();
    }

    @Test
    void aCaseHoldsEverythingItsVerdictRestsOn() {
        GradedCase one = cases.cases().get(0);
        assertThat(one.id()).isEqualTo("pick5-004");
        assertThat(one.tags()).containsExactly("pick", "pick5");
        assertThat(one.prompt().text()).startsWith("수리 예약");
        assertThat(one.reference().text()).contains("수요일 16:30");
        assertThat(one.graders()).containsExactly("icontains-all", "not-icontains-any");
        assertThat(one.answers()).extracting(GradedAnswer::target).containsExactly("free", "paid");

        GradedAnswer free = one.answers().get(0);
        assertThat(free.outcome()).isEqualTo(CaseOutcome.INCORRECT);
        assertThat(free.explanation()).isEqualTo("it lacks \"수요일\"");
        assertThat(free.text().text()).contains("86212").doesNotContain("수요일");
        assertThat(free.use().inputTokens()).isEqualTo(90);
        assertThat(free.use().ttftNanos()).isPositive();
        assertThat(free.answerer()).contains("swift-8b");
        assertThat(free.recalledFrom()).isNull();
    }

    @Test
    void ofTooManyTheMostTellingAreKeptAndTheRestIsCounted() {
        Cases some = CasesReader.read(RUN, 1).orElseThrow();
        assertThat(some.left()).isEqualTo(3);
        assertThat(some.cases()).singleElement().matches(GradedCase::disagreed);
        assertThat(some.cases().get(0).prompt().text()).isNotEmpty();
    }

    @Test
    void aRunThatChecksNothingHasNone(@TempDir Path folder) {
        assertThat(CasesReader.read(folder)).isEmpty();
    }
}
