package dev.weighbridge.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.measurements.limits.file.TargetLimits;
import dev.weighbridge.measurements.summary.Hashes;
import dev.weighbridge.measurements.summary.Summary;
import dev.weighbridge.reports.testing.GradedSummaries;
import dev.weighbridge.reports.testing.LimitSamples;
import dev.weighbridge.reports.testing.Summaries;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** How to repeat a run, how far to trust it, and what it did not test. */
class MethodSectionTest {
    @Test
    void whatItTakesToRepeatTheRunIsThere() {
        assertThat(text(Summaries.typical()))
                .contains("mvn gatling:test -Dcomparison=simulated", "20260101", "SHA-256 9f2b6c1f", "git 1f0c2d9")
                .contains("21 November 2026, 02:26:58 UTC")
                .contains("acme/swift-70b, answered by acme/swift-70b (213)");
    }

    @Test
    void whatTheNumbersRestOnIsThereByItsHash() {
        assertThat(text(Summaries.typical()))
                .contains("Journal exchanges.jsonl, SHA-256 77bd1e62be5e29f5")
                .contains("Suite of support-en support-en.csv, SHA-256 a8610957372653fe")
                .contains("Suite of support-ko \u2013 the run keeps no cases of")
                .contains("sha256sum on exchanges.jsonl");
    }

    @Test
    void aHashThatNobodyReckonedIsADashWithItsReason() {
        assertThat(text(Summaries.typical().with(Hashes.NONE)))
                .contains("Journal \u2013 no hash of exchanges.jsonl was kept")
                .contains("SHA-256 9f2b6c1f");
    }

    @Test
    void theTrustBlockSaysWhatWasSimulatedAndWhetherThisMachineKeptUp() {
        assertThat(text(Summaries.typical()))
                .contains("SIMULATED for free, paid")
                .contains("no request was due at a set time")
                .contains("free free; paid as of 1 November 2026")
                .contains("no answer was graded");
    }

    @Test
    void whatWasDoneIsNotSaidToBeMissing() {
        String ungraded = text(Summaries.typical());
        String graded = text(GradedSummaries.typical(), LimitSamples.sure());

        assertThat(ungraded).contains("answers were not graded", "no limit was looked for", "no claim was checked");
        assertThat(graded)
                .doesNotContain("answers were not graded", "no limit was looked for")
                .contains("by rules, no model judged");
    }

    private static String text(Summary summary, TargetLimits... limits) {
        Beside beside = Beside.files(List.of()).withLimits(List.of(limits));
        return Jsoup.parse(PageRenderer.withCharts("/* the chart library */").render(summary, beside))
                .expectFirst("#method")
                .text();
    }
}
