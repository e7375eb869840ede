package dev.weighbridge.measurements.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.weighbridge.gateway.testing.GoldenFile;
import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.baseline.Baseline;
import dev.weighbridge.measurements.baseline.CaseOutcome;
import dev.weighbridge.measurements.baseline.Judgement;
import dev.weighbridge.measurements.baseline.Projections;
import dev.weighbridge.measurements.baseline.RunProjection;
import dev.weighbridge.measurements.verdict.Metric;
import dev.weighbridge.measurements.verdict.gate.Gate;
import dev.weighbridge.measurements.verdict.gate.GateStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
    private static final Path STORED = Path.of("src/test/resources/history/history-v1.jsonl");

    @Test
    void aRunIsOneLine() {
        GoldenFile.of("history/entry.golden.jsonl").matches(() -> EntryText.of(entry("run-1", 0)) + "\n");
    }

    @Test
    void runsAreAddedAndReadBack(@TempDir Path folder) {
        assertThat(HistoryFile.read(folder, "simulated").entries()).isEmpty();
        HistoryFile.append(folder.resolve("new"), "simulated", entry("run-1", 0));
        HistoryFile.append(folder.resolve("new"), "simulated", entry("run-2", 8));

        assertThat(HistoryFile.read(folder.resolve("new"), "simulated"))
                .isEqualTo(new History(List.of(entry("run-1", 0), entry("run-2", 8)), 0));
    }

    @Test
    void aTornLineIsPassedOverAndWhatFollowsBeginsALineOfItsOwn(@TempDir Path folder) throws IOException {
        HistoryFile.append(folder, "simulated", entry("run-1", 0));
        Files.writeString(folder.resolve("simulated.jsonl"), "{\"version\":1,\"ru", StandardOpenOption.APPEND);
        assertThat(HistoryFile.read(folder, "simulated").torn()).isEqualTo(1);
        HistoryFile.append(folder, "simulated", entry("run-2", 0));

        History history = HistoryFile.read(folder, "simulated");
        assertThat(history.torn()).isEqualTo(1);
        assertThat(history.entries()).extracting(HistoryEntry::run).containsExactly("run-1", "run-2");
    }

    @Test
    void ofARunThatWasJudgedTwiceTheLastWordCounts() {
        History history = new History(List.of(entry("run-1", 0), entry("run-2", 0), entry("run-1", 8)), 0);

        assertThat(history.entries()).containsExactly(entry("run-2", 0), entry("run-1", 8));
    }

    @Test
    void aStoredFileOfVersion1StaysReadable() throws IOException {
        History stored = HistoryFile.parse(STORED.toString(), Files.readString(STORED));

        assertThat(stored.entries()).hasSize(2);
        assertThat(stored.entries().get(1).status()).isEqualTo(GateStatus.INCONCLUSIVE);
    }

    @Test
    void aLineOfAnotherVersionIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HistoryFile.parse("x.jsonl", "{\"version\":1}\n{\"version\":7}\n"))
                .withMessageContaining("history x.jsonl, line 1: run is missing and must be a text");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HistoryFile.parse("x.jsonl", "{\"version\":7}\n"))
                .withMessage(
                        "history x.jsonl, line 1: version is 7 and this Weighbridge reads 1; use the one that wrote it;"
                                + " delete the line to go on");
    }

    @Test
    void tenRunsThatEachLoseHalfAPointAreTold() {
        History history = history(10, 2);
        Trend accuracy = trend(history, Metric.ACCURACY);

        assertThat(history.entries().subList(0, 7))
                .extracting(HistoryEntry::status)
                .doesNotContain(GateStatus.FAIL);
        assertThat(accuracy.drifts()).isTrue();
        assertThat(accuracy.aRun()).isCloseTo(-0.005, within(1e-9));
        assertThat(accuracy.words())
                .isEqualTo("accuracy of free on triage became worse over 10 runs, from 90.0 % to 85.5 %, by about 0.50"
                        + " points a run");
        assertThat(trend(history, Metric.TOKENS).drifts()).isFalse();
    }

    @Test
    void runsThatStayTheSameDoNotDrift() {
        assertThat(Trends.withDefaults().of(history(30, 0))).noneMatch(Trend::drifts);
    }

    @Test
    void otherConditionsBeginARowAnew() {
        List<HistoryEntry> entries = new ArrayList<>(history(10, 2).entries());
        RunProjection other = Projections.run(
                "other", Projections.triage(Projections.target("free", Projections.usual(20), List.of())));
        entries.add(Entries.of(other, Judgement.withoutBaseline("simulated", other)));

        assertThat(trend(new History(entries, 0), Metric.ACCURACY).values()).hasSize(1);
    }

    @Test
    void noiseIsHardlyEverTakenForADrift() {
        long told = IntStream.range(0, 200).filter(HistoryTest::toldOfNoise).count();

        assertThat(told).isLessThanOrEqualTo(15);
    }

    private static boolean toldOfNoise(int seed) {
        var random = Seeded.random(seed);
        List<HistoryEntry> entries = IntStream.range(0, 20)
                .mapToObj(i -> new HistoryEntry(
                        "run-" + i,
                        Projections.AT,
                        null,
                        List.of(new HistoryPoint(
                                "w", "t", Metric.TTFT, "c", random.nextDouble(), 8, null, null, null, null))))
                .toList();
        return Trends.withDefaults().of(new History(entries, 0)).get(0).drifts();
    }

    private static Trend trend(History history, Metric metric) {
        return Trends.withDefaults().of(history).stream()
                .filter(t -> t.metric() == metric)
                .findFirst()
                .orElseThrow();
    }

    private static History history(int runs, int lostEach) {
        return new History(
                IntStream.range(0, runs)
                        .mapToObj(i -> entry("run-" + i, lostEach * i))
                        .toList(),
                0);
    }

    private static HistoryEntry entry(String id, int lost) {
        RunProjection run = run(id, lost);
        Baseline baseline = Baseline.first("simulated", run("blessed", 0), Projections.AT);
        return Entries.of(run, Judgement.of(Gate.withDefaults(), baseline, run, EnumSet.allOf(Metric.class)));
    }

    private static RunProjection run(String id, int lost) {
        return Projections.run(
                id,
                Projections.triage(Projections.target(
                        "free",
                        Projections.cases(
                                400,
                                i -> i % 10 == 0 || (i % 10 == 1 && i / 10 < lost)
                                        ? CaseOutcome.INCORRECT
                                        : CaseOutcome.CORRECT),
                        Projections.blocks(0.4, 0, 0))));
    }
}
