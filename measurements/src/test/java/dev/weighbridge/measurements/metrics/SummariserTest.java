package dev.weighbridge.measurements.metrics;

import static dev.weighbridge.measurements.metrics.Journals.labels;
import static dev.weighbridge.measurements.metrics.Journals.settled;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.exchange.Note;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.exchange.Usage;
import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.run.JournalLine.SimulationEnded;
import dev.weighbridge.measurements.run.Labels;
import dev.weighbridge.measurements.summary.Cell;
import dev.weighbridge.measurements.summary.SimulationFacts;
import dev.weighbridge.measurements.summary.Spent;
import dev.weighbridge.measurements.summary.Summary;
import dev.weighbridge.measurements.summary.TimeBin;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SummariserTest {
    private static final Labels CHAT = labels("paid", "chat", 0, "2/s", false);
    private static final Labels MAIL = labels("paid", "mail", 0, "2/s", false);
    private static final double MILLI = 1e6;

    private final Summariser summariser = new Summariser(Journals.header(Journals.FIXED));

    @BeforeEach
    void begin() {
        summariser.accept(Journals.began("s1"));
    }

    @Test
    void latenciesAreOfDeliveredAnswersAndFailuresShowInTheShare() {
        accept("s1-0", CHAT, stream());
        accept("s1-1", CHAT, Exchanges.failed(new Outcome.Timeout(Outcome.Timer.HEADERS, 60_000_000_000L), null));

        Cell cell = cell("chat");
        assertThat(cell.requests()).isEqualTo(2);
        assertThat(cell.outcomes()).containsEntry("completed", 1).containsEntry("timeout", 1);
        assertThat(cell.ttft().n()).isEqualTo(1);
        assertThat(cell.ttft().mean()).isEqualTo(200 * MILLI);
        assertThat(cell.tpot().mean()).isEqualTo(20 * MILLI);
        assertThat(cell.gap().n()).isEqualTo(49);
        assertThat(cell.longestGap().max()).isEqualTo(20 * MILLI);
        assertThat(cell.attainment().k()).isEqualTo(1);
        assertThat(cell.attainment().n()).isEqualTo(2);
    }

    @Test
    void latencyFromWhenItWasDueHoldsTheScheduleDelay() {
        accept("s1-0", CHAT, stream().sentAt(1000, 30));

        assertThat(cell("chat").ttft().mean()).isEqualTo(200 * MILLI);
        assertThat(cell("chat").ttftFromScheduled().mean()).isEqualTo(230 * MILLI);
        assertThat(cell("chat").scheduleDelay().max()).isEqualTo(30 * MILLI);
    }

    @Test
    void aSenderLaterThanFiveMillisecondsAndTwoPercentOfTtftIsClientBound() {
        accept("s1-0", CHAT, stream().sentAt(0, 5));
        assertThat(cell("chat").clientBound()).isFalse();

        accept("s1-1", CHAT, stream().sentAt(0, 6));
        assertThat(cell("chat").clientBound()).isTrue();
        assertThat(summariser.summary().warnings())
                .anyMatch(warning -> warning.startsWith("paid at 2/s is client-bound"));
    }

    @Test
    void aCensoredRequestIsNeitherMetNorMissed() {
        accept("s1-0", CHAT, stream());
        accept("s1-1", CHAT, stream().outcome(new Outcome.Censored()));
        accept("s1-2", CHAT, Exchanges.failed(new Outcome.Censored(), null).sends(0));

        Cell cell = cell("chat");
        assertThat(cell.requests()).isEqualTo(3);
        assertThat(cell.attainment().n()).isEqualTo(1);
        assertThat(cell.scheduleDelay().n())
                .as("the one never sent has no delay")
                .isEqualTo(2);
    }

    @Test
    void ratesAreOverTheBlocksAndNotOverTheIdleTimeBetweenThem() {
        accept("s1-0", CHAT, stream().sentAt(0, 0).endingAt(1000));
        accept("s1-1", CHAT, stream().sentAt(500, 0).endingAt(1500));
        accept(
                "s1-2",
                labels("paid", "chat", 4, "2/s", false),
                stream().sentAt(60_000, 0).endingAt(2000));

        // Block 0 took from 0 to 2 s, block 4 from 60 to 62 s: three requests in four seconds.
        assertThat(cell("chat").achievedPerSecond()).isEqualTo(0.75);
        assertThat(cell("chat").goodputPerSecond()).isEqualTo(0.75);
    }

    @Test
    void aBlockResumedByAnotherProcessHasItsOwnClock() {
        summariser.accept(Journals.began("s2"));
        accept("s1-0", CHAT, stream().sentAt(0, 0).endingAt(1000));
        accept("s2-0", CHAT, stream().sentAt(9_000_000, 0).endingAt(1000));

        assertThat(cell("chat").achievedPerSecond()).isEqualTo(1);
    }

    @Test
    void workloadsShareTheTimeOfTheirBlockSoThatTheirRatesAddUp() {
        accept("s1-0", CHAT, stream().sentAt(0, 0).endingAt(1200));
        accept("s1-1", MAIL, stream().sentAt(800, 0).endingAt(1200));

        assertThat(cell("chat").achievedPerSecond()).isEqualTo(0.5);
        assertThat(cell("mail").achievedPerSecond()).isEqualTo(0.5);
        assertThat(cell(Summary.ALL).achievedPerSecond()).isEqualTo(1);
        assertThat(cell(Summary.ALL).requests()).isEqualTo(2);
    }

    @Test
    void aPricedAnswerCostsWhatTheListSays() {
        accept("s1-0", CHAT, stream().usage(1000, 50));

        // 1000 x 0.15 + 50 x 0.60 USD per million.
        assertThat(cell("chat").cost()).isEqualTo(Money.ofUsd(new BigDecimal("0.00018")));
        assertThat(cell("chat").promptTokens()).isEqualTo(1000);
        assertThat(cell("chat").completionTokens()).isEqualTo(50);
    }

    @Test
    void oneAnswerWithoutUsageMakesTheCostUnknownUnlessTheModelIsFree() {
        accept("s1-0", CHAT, stream());
        accept("s1-1", CHAT, stream().usage((Usage) null));
        accept("s1-2", labels("free", "chat", 0, "2/s", false), stream().usage((Usage) null));

        assertThat(cell("chat").cost()).isNull();
        assertThat(cell("chat").usageMissing()).isEqualTo(1);
        assertThat(summariser.summary().cells().get(0).cost()).isEqualTo(Money.ZERO);
        assertThat(summariser.summary().warnings())
                .contains("paid: 1 of 2 answers came without token counts; their cost is unknown.");
    }

    @Test
    void aStreamThatBrokeOffWithoutUsageIsNotCalledFree() {
        accept("s1-0", CHAT, Exchanges.streamed(5, 20).outcome(new Outcome.Incomplete("no finish")));

        assertThat(cell("chat").cost()).isNull();
        assertThat(summariser.summary().warnings())
                .contains("paid: 1 of 1 requests broke off in their answer without token counts;"
                        + " what they cost is not in the cost.");
    }

    @Test
    void everyExchangeIsInOneCellAndInTheRowOfAllWorkloads() {
        Seeded.check(30, random -> {
            Summariser fold = new Summariser(Journals.header(Journals.FIXED));
            fold.accept(Journals.began("s1"));
            int n = random.nextInt(1, 200);
            for (int i = 0; i < n; i++) {
                fold.accept(settled("s1-" + i, random.nextBoolean() ? CHAT : MAIL, anyExchange(random)));
            }
            List<Cell> cells = fold.summary().cells();
            Cell all = cells.get(cells.size() - 1);
            List<Cell> parts = cells.subList(0, cells.size() - 1);
            assertThat(all.requests()).isEqualTo(n);
            assertThat(total(parts, Cell::requests)).isEqualTo(n);
            assertThat(total(parts, cell -> cell.attainment().k()))
                    .isEqualTo(all.attainment().k());
            assertThat(total(parts, cell -> cell.ttft().n()))
                    .isEqualTo(all.ttft().n());
            assertThat(total(parts, cell -> cell.gap().n())).isEqualTo(all.gap().n());
            assertThat(binned(fold.summary(), TimeBin::requests)).isEqualTo(n);
            assertThat(binned(fold.summary(), SummariserTest::delivered))
                    .isEqualTo(all.e2e().n());
            assertThat(all.outcomes().values().stream().mapToInt(it -> it).sum())
                    .isEqualTo(n);
        });
    }

    @Test
    void cellsStandInTheOrderOfTheComparisonAndByRisingLoad() {
        for (String level : List.of("concurrency 8", "10/s", "a word", "concurrency 1", "2.5/s")) {
            accept("s1-0", labels("paid", "chat", 0, level, false), stream());
        }
        accept("s1-0", labels("paid", "mail", 0, "10/s", false), stream());
        accept("s1-0", labels("paid", "chat", 0, "10/s", false), stream());
        accept("s1-0", labels("free", "chat", 0, "10/s", false), stream());

        assertThat(summariser.summary().cells())
                .extracting(cell -> cell.target() + " " + cell.workload() + " " + cell.level())
                .containsExactly(
                        "free chat 10/s",
                        "free all 10/s",
                        "paid chat 2.5/s",
                        "paid all 2.5/s",
                        "paid chat 10/s",
                        "paid mail 10/s",
                        "paid all 10/s",
                        "paid chat concurrency 1",
                        "paid all concurrency 1",
                        "paid chat concurrency 8",
                        "paid all concurrency 8",
                        "paid chat a word",
                        "paid all a word");
    }

    @Test
    void warmUpIsSpentAndNotMeasured() {
        summariser.accept(Journals.promised("s1-0", "paid"));
        accept("s1-0", labels("paid", "chat", 0, "2/s", true), stream());

        assertThat(summariser.summary().cells()).isEmpty();
        assertThat(spent().requests()).isEqualTo(1);
        assertThat(spent().tokens()).isEqualTo(62);
    }

    @Test
    void whatWasInFlightAtADeathStaysAtItsWorstCase() {
        summariser.accept(Journals.promised("s1-0", "paid"));
        summariser.accept(Journals.promised("s1-1", "paid"));
        accept("s1-0", CHAT, stream().usage(1000, 50));

        assertThat(spent()).isEqualTo(new Spent("paid", 3, 1, 3050, Money.ofUsd(new BigDecimal("0.00218")), null));
    }

    @Test
    void anAnswerWithoutUsageIsSpentAtItsWorstCase() {
        summariser.accept(Journals.promised("s1-0", "paid"));
        accept("s1-0", CHAT, stream().usage((Usage) null).sends(2));

        assertThat(spent()).isEqualTo(new Spent("paid", 2, 0, 2000, Money.ofUsd(new BigDecimal("0.002")), null));
    }

    @Test
    void aSimulationWithoutAnEndDidNotFinish() {
        assertThat(summariser.summary().run().complete()).isFalse();

        summariser.accept(Journals.finished("s1"));
        assertThat(summariser.summary().run().complete()).isTrue();

        summariser.accept(new SimulationEnded(Journals.SIMULATION, "s1", false, "cap reached: requests 10 of 10"));
        assertThat(summariser.summary().simulations())
                .containsExactly(new SimulationFacts(Journals.SIMULATION, false, "cap reached: requests 10 of 10"));
        assertThat(summariser.summary().warnings())
                .contains("StreamingLatencySimulation did not finish: cap reached: requests 10 of 10.");
    }

    @Test
    void theRunEndedWithItsLastExchangeOnTheWallClock() {
        accept("s1-0", CHAT, stream().sentAt(2000, 0).endingAt(500));

        assertThat(summariser.summary().run().endedAt()).isEqualTo(Instant.parse("2026-11-21T09:00:02.500Z"));
    }

    @Test
    void aReaderIsToldWhoReallyAnsweredAndWhatWasTolerated() {
        accept(
                "s1-0",
                CHAT,
                stream()
                        .answeredBy("acme/other", "Upstream")
                        .notes(Note.NO_DONE)
                        .sends(2));

        assertThat(summariser.summary().targets().get(1).answeredModels()).containsEntry("acme/other", 1);
        assertThat(summariser.summary().targets().get(1).answeredProviders()).containsEntry("Upstream", 1);
        assertThat(summariser.summary().warnings())
                .contains(
                        "paid was asked for model acme/small and named acme/other (1) in its answers.",
                        "paid: 1 of 1 requests went out twice, sent again by the HTTP engine, and may have been billed twice.",
                        "paid departed from the protocol in ways that were tolerated: no done (1).");
    }

    @Test
    void anEmptyJournalSaysSo() {
        Summary summary = new Summariser(Journals.header(Journals.FIXED)).summary();

        assertThat(summary.cells()).isEmpty();
        assertThat(summary.run().endedAt()).isNull();
        assertThat(summary.run().complete()).isFalse();
        assertThat(summary.warnings()).containsExactly("No simulation began: the journal is empty.");
    }

    @Test
    void aTargetTheComparisonDoesNotKnowIsStillMeasured() {
        accept("s1-0", labels("stranger", "poems", 0, "a word", false), stream());

        Cell cell = summariser.summary().cells().get(0);
        assertThat(cell.target()).isEqualTo("stranger");
        assertThat(cell.offeredPerSecond()).isNull();
        assertThat(cell.concurrency()).isNull();
        assertThat(cell.cost()).isNull();
        assertThat(cell.attainment().k()).isEqualTo(1);
    }

    private static Exchanges anyExchange(RandomGenerator random) {
        return random.nextInt(4) == 0
                ? Exchanges.failed(new Outcome.Timeout(Outcome.Timer.CONNECT, 1), null)
                : Exchanges.streamed(random.nextInt(1, 60), random.nextInt(0, 50))
                        .usage(12, 50);
    }

    private static int binned(Summary summary, ToIntFunction<TimeBin> count) {
        return summary.course().targets().stream()
                .flatMap(target -> target.bins().stream())
                .mapToInt(count)
                .sum();
    }

    private static int delivered(TimeBin bin) {
        return bin.e2e() == null ? 0 : bin.e2e().n();
    }

    private static int total(List<Cell> cells, ToIntFunction<Cell> count) {
        return cells.stream().mapToInt(count).sum();
    }

    private static Exchanges stream() {
        return Exchanges.streamed(50, 20).usage(12, 50);
    }

    private void accept(String id, Labels labels, Exchanges built) {
        summariser.accept(settled(id, labels, built));
    }

    private Cell cell(String workload) {
        return summariser.summary().cells().stream()
                .filter(cell -> cell.target().equals("paid") && cell.workload().equals(workload))
                .findFirst()
                .orElseThrow();
    }

    private Spent spent() {
        return summariser.summary().spent().get(1);
    }
}
