package dev.weighbridge.measurements.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weighbridge.gateway.testing.GoldenFile;
import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.baseline.CaseProjection.Repeat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineFileTest {
    private static final Path STORED = Path.of("src/test/resources/baseline/baseline-v1.json");

    @Test
    void aBaselineHasOneCaseALine() {
        GoldenFile.of("baseline/baseline.golden.json").matches(() -> BaselineFile.text(baseline()));
    }

    @Test
    void whatIsWrittenIsReadBack() {
        assertThat(BaselineFile.parse("x", BaselineFile.text(baseline()))).isEqualTo(baseline());
    }

    /** The file was written by version 1 and is never rewritten; it has a field that this version does not know. */
    @Test
    void aStoredFileOfVersion1StaysReadable() throws IOException {
        Baseline stored = BaselineFile.parse(STORED.toString(), Files.readString(STORED));

        assertThat(stored.comparison()).isEqualTo("simulated");
        assertThat(stored.run()
                        .workload("triage")
                        .orElseThrow()
                        .target("free")
                        .orElseThrow()
                        .cases())
                .hasSize(3);
        assertThat(stored.earlier()).hasSize(1);
    }

    @Test
    void anyRunIsReadBack() {
        Seeded.check(50, random -> {
            List<BlockProjection> blocks = Projections.blocks(0.01 + random.nextDouble(), random.nextInt(12), 1);
            List<CaseProjection> cases = List.of(new CaseProjection(
                    "a \"quoted\" id \u2028 한국어",
                    "h",
                    random.nextBoolean() ? "c" : null,
                    1 + random.nextDouble(),
                    List.of(
                            new Repeat(CaseOutcome.CORRECT, random.nextDouble(), null),
                            new Repeat(CaseOutcome.NO_ANSWER, 0, random.nextLong(1L << 40)))));
            Baseline first = Baseline.first(
                    "any",
                    Projections.run("r1", Projections.triage(Projections.target("t", cases, blocks))),
                    Projections.AT);
            Baseline second = first.bless(
                    Projections.run("r2", Projections.triage(Projections.target("t", cases, blocks))), Projections.AT);

            assertThat(BaselineFile.parse("x", BaselineFile.text(second))).isEqualTo(second);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"version\":1; \"version\":2; version is 2 and this Weighbridge reads 1; use the Weighbridge that wrote it",
                "\"weight\":1; \"weight\":0; has weight 0.0",
                "\"weight\":1; \"weight\":\"1\"; cases[0].weight is \"1\" and must be a number",
                "\"requests\":30; \"requests\":2.5; requests is 2.5 and must be a whole number",
                "\"errors\":1; \"errors\":31; has 31 errors and 0 limited of 30 requests",
                "[\"correct\"]; [\"right\"]; \"right\" is no outcome of a case",
                "[\"correct\"]; [\"correct\",\"correct\"]; there must be as many of each",
                "\"TTFT\":; \"TTFF\":; \"TTFF\" is no time",
                "\"id\":\"case-002\"; \"id\":\"case-001\"; case case-001 is there twice",
                "\"machine\"; \"machina\"; run.machine is missing and must be a text",
                "2026-03-01T09:00:00Z; yesterday; is \"yesterday\" and must be a time",
                "{; ; is not JSON"
            })
    void whatIsWrongIsSaidInOneLine(String right, String wrong, String said) {
        String text = BaselineFile.text(baseline()).replaceFirst("\"version\": 1", "\"version\":1");
        String broken = text.replaceFirst(Pattern.quote(right), wrong == null ? "" : wrong);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> BaselineFile.parse("reports/baselines/simulated.json", broken))
                .withMessageStartingWith("baseline reports/baselines/simulated.json cannot be used: ")
                .withMessageContaining(said.strip())
                .withMessageEndingWith("; restore the file, or delete it and bless a run anew")
                .withMessageNotContaining("\n");
    }

    @Test
    void aBaselineIsWrittenWholeAndReadAgain(@TempDir Path folder) {
        assertThat(BaselineFile.read(folder, "simulated")).isEmpty();
        Path file = BaselineFile.write(folder.resolve("new"), baseline());
        BaselineFile.write(folder.resolve("new"), baseline());

        assertThat(file).hasFileName("simulated.json");
        assertThat(BaselineFile.read(folder.resolve("new"), "simulated")).contains(baseline());
        assertThat(folder.resolve("new").toFile().list()).containsExactly("simulated.json");
    }

    @Test
    void noNameLeavesTheFolder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BaselineFile.file(Path.of("x"), "../y"))
                .withMessageContaining("cannot name a file");
    }

    @Test
    void blessingKeepsTheTimesOfEarlierRunsUpToTwenty() {
        Baseline baseline = baseline();
        for (int i = 0; i < 30; i++) {
            RunProjection run = Projections.run("run-" + i, Projections.triage(target()));
            baseline = baseline.bless(run, Projections.AT).bless(run, Projections.AT);
        }

        assertThat(baseline.earlier()).hasSize(Baseline.MOST_EARLIER);
        assertThat(baseline.earlier()).extracting(EarlierRun::run).endsWith("run-27", "run-28");
        assertThat(baseline.run().run()).isEqualTo("run-29");
    }

    private static TargetProjection target() {
        return Projections.target(
                "free", Projections.usual(3), Projections.blocks(0.4, 0, 1).subList(0, 3));
    }

    private static Baseline baseline() {
        RunProjection first = Projections.run("20260228-120000-000", Projections.triage(target()));
        RunProjection second = Projections.run("20260301-090000-000", Projections.triage(target()));
        return Baseline.first("simulated", first, Projections.AT).bless(second, Projections.AT);
    }
}
