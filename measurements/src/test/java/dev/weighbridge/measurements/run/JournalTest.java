package dev.weighbridge.measurements.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.GatewayError;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.testing.TestingNanoClock;
import dev.weighbridge.measurements.comparison.Caps;
import dev.weighbridge.measurements.run.JournalLine.Promised;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import dev.weighbridge.measurements.run.JournalLine.ShardBegan;
import dev.weighbridge.measurements.run.JournalLine.SimulationEnded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    private static final Money DOLLAR = new Money(1_000_000_000_000L);

    @TempDir
    Path runs;

    @Test
    void holdsAReservationBeforeAndAnExchangeAfter() {
        RunFolder folder = folder(Samples.wideCaps());
        Exchange exchange = Samples.completed(Samples.usage(5, 2));
        try (Journal journal = open(folder)) {
            Reserved reserved = (Reserved) journal.reserve(Samples.labels(0), Samples.worst(100));
            assertThat(lines(folder)).last().isEqualTo(new Promised(reserved));
            journal.settle(reserved, exchange, "say two words");
            journal.ended(true, "");
            assertThat(lines(folder))
                    .containsExactly(
                            new ShardBegan("r1.1", "StreamingLatencySimulation", Samples.WALL.instant(), 42),
                            new Promised(reserved),
                            new Settled(
                                    "r1.1-1",
                                    Samples.labels(0),
                                    exchange,
                                    new LocalCounts("words", 3, 2, 1, 0),
                                    "say two words"),
                            new SimulationEnded("StreamingLatencySimulation", "r1.1", true, ""));
        }
    }

    @Test
    void whoFollowsAJournalSeesWhatAReaderReadsOfIt() {
        RunFolder folder = folder(Samples.wideCaps());
        try (Journal earlier = open(folder)) {
            settleOne(earlier, 0);
            earlier.drain();
            List<JournalLine> seen = new ArrayList<>();
            try (Journal journal = folder.journal(
                    "StreamingLatencySimulation", new TestingNanoClock(42), Samples.WALL, Samples.WORDS, seen::add)) {
                settleOne(journal, 1);
                journal.drain();
                settleOne(earlier, 2);
                earlier.drain();
                journal.ended(true, "");
            }
            assertThat(seen).hasSizeGreaterThan(7).isEqualTo(lines(folder));
        }
    }

    private static void settleOne(Journal journal, int request) {
        Reserved reserved = (Reserved) journal.reserve(Samples.labels(request), Samples.worst(100));
        journal.settle(reserved, Samples.completed(Samples.usage(5, 2)), "say two words");
    }

    @Test
    void aRequestThatWasNeverSettledKeepsItsWorstCase() {
        RunFolder folder = folder(new Caps(10, 150, DOLLAR));
        try (Journal journal = open(folder)) {
            journal.reserve(Samples.labels(0), Samples.worst(100));
        }
        try (Journal next = open(folder)) {
            assertThat(next.reserve(Samples.labels(1), Samples.worst(51)))
                    .isEqualTo(
                            new Refused("cap reached: tokens 100 of 150 used or reserved, the next request may take 51;"
                                    + " raise caps.tokens in comparisons/mine.yaml"));
            assertThat(next.reserve(Samples.labels(1), Samples.worst(50))).isInstanceOf(Reserved.class);
        }
    }

    @Test
    void settlingReleasesWhatUsageShowsWasNotUsed() {
        try (Journal journal = open(folder(new Caps(10, 150, DOLLAR)))) {
            Reserved reserved = (Reserved) journal.reserve(Samples.labels(0), Samples.worst(100));
            journal.settle(reserved, Samples.completed(Samples.usage(5, 2)), "p");
            journal.ended(true, "");
            assertThat(journal.reserve(Samples.labels(1), Samples.worst(143))).isInstanceOf(Reserved.class);
            assertThat(journal.reserve(Samples.labels(2), Samples.worst(1))).isInstanceOf(Refused.class);
        }
    }

    @Test
    void anAnswerWithoutUsageKeepsItsWorstCase() {
        try (Journal journal = open(folder(new Caps(10, 150, DOLLAR)))) {
            Reserved reserved = (Reserved) journal.reserve(Samples.labels(0), Samples.worst(100));
            journal.settle(reserved, Samples.completed(null), "p");
            journal.ended(true, "");
            assertThat(journal.reserve(Samples.labels(1), Samples.worst(51))).isInstanceOf(Refused.class);
        }
    }

    @Test
    void anAnswerWithoutUsageThatWasSentOnceKeepsTheWorstCaseOfOneSending() {
        try (Journal journal = open(folder(new Caps(3, 150, DOLLAR)))) {
            WorstCase twice = new WorstCase(2, 100, new Money(200_000_000));
            journal.settle((Reserved) journal.reserve(Samples.labels(0), twice), Samples.completed(null), "p");
            journal.ended(true, "");
            assertThat(journal.reserve(Samples.labels(1), twice)).isInstanceOf(Reserved.class);
            assertThat(journal.progress().spent()).isEqualTo(new Money(300_000_000));
        }
    }

    @Test
    void anErrorStatusCountsAsARequestAndNothingElse() {
        Exchange refused =
                Samples.exchange(new Outcome.HttpError(503, new GatewayError(null, null, "overloaded")), null);
        try (Journal journal = open(folder(new Caps(2, 150, DOLLAR)))) {
            Reserved reserved = (Reserved) journal.reserve(Samples.labels(0), Samples.worst(100));
            journal.settle(reserved, refused, "p");
            journal.ended(true, "");
            assertThat(journal.reserve(Samples.labels(1), Samples.worst(150))).isInstanceOf(Reserved.class);
            assertThat(((Refused) journal.reserve(Samples.labels(2), Samples.worst(0))).because())
                    .startsWith("cap reached: requests 2 of 2 used or reserved");
        }
    }

    @Test
    void moneyIsRefusedBeforeItIsSpent() {
        try (Journal journal = open(folder(new Caps(10, 1000, new Money(300_000_000))))) {
            journal.reserve(Samples.labels(0), Samples.worst(100));
            assertThat(journal.reserve(Samples.labels(1), Samples.worst(51)))
                    .isEqualTo(
                            new Refused("cap reached: usd 0.0002 USD of 0.0003 USD used or reserved, the next request"
                                    + " may take 0.000102 USD; raise caps.usd in comparisons/mine.yaml"));
        }
    }

    @Test
    void aBillAboveItsReservationStopsTheRun() {
        try (Journal journal = open(folder(Samples.wideCaps()))) {
            Reserved reserved = (Reserved) journal.reserve(Samples.labels(0), Samples.worst(100));
            journal.settle(reserved, Samples.completed(Samples.usage(5, 101)), "p");
            journal.ended(true, "");
            assertThat(((Refused) journal.reserve(Samples.labels(1), Samples.worst(1))).because())
                    .startsWith("bill above its reservation: exchange r1.1-1 of target \"paid\" cost 0.000207 USD where"
                            + " at most 0.0002 USD was set aside");
        }
    }

    @Test
    void aSecondProcessKnowsWhatIsDone() {
        RunFolder folder = folder(Samples.wideCaps());
        try (Journal first = open(folder)) {
            first.settle((Reserved) first.reserve(Samples.labels(0), Samples.worst(9)), Samples.completed(null), "p");
            first.reserve(Samples.labels(1), Samples.worst(9));
            first.ended(true, "");
        }
        try (Journal second = open(folder)) {
            assertThat(second.done()).containsExactly(DoneKey.of(Samples.labels(0)));
            assertThat(((Reserved) second.reserve(Samples.labels(1), Samples.worst(9))).id())
                    .isEqualTo("r1.2-1");
        }
    }

    @Test
    void warmUpsAndCensoredExchangesAreNotDoneWith() {
        RunFolder folder = folder(Samples.wideCaps());
        Labels warmUp = new Labels("S", "paid", "w", "c1", 0, 0, "2.5/s", 1, true);
        try (Journal first = open(folder)) {
            first.settle((Reserved) first.reserve(warmUp, Samples.worst(9)), Samples.completed(null), "p");
            first.settle(
                    (Reserved) first.reserve(Samples.labels(0), Samples.worst(9)),
                    Samples.exchange(new Outcome.Censored(), null),
                    "p");
            first.ended(false, "stopped");
        }
        try (Journal second = open(folder)) {
            assertThat(second.done()).isEmpty();
        }
    }

    @Test
    void progressCountsWhatIsWritten() {
        try (Journal journal = open(folder(Samples.wideCaps()))) {
            journal.settle(
                    (Reserved) journal.reserve(Samples.labels(0), Samples.worst(9)), Samples.completed(null), "p");
            journal.reserve(Samples.labels(1), Samples.worst(9));
            journal.ended(true, "");
            Progress progress = journal.progress();
            assertThat(progress.settled()).containsOnly(java.util.Map.entry("completed", 1));
            assertThat(progress.inFlight()).isEqualTo(1);
        }
    }

    @Test
    void noTextIsWrittenWhereNoneIsToBeStored() throws IOException {
        RunFolder folder = RunFolder.openOrResume(runs, Samples.manifest("r1", Samples.wideCaps(), false), false);
        try (Journal journal = open(folder)) {
            journal.settle(
                    (Reserved) journal.reserve(Samples.labels(0), Samples.worst(9)),
                    Samples.exchange(new Outcome.Refused("two secrets"), null),
                    "a secret prompt");
            journal.ended(true, "");
        }
        assertThat(Files.readString(folder.path().resolve("exchanges.jsonl")))
                .doesNotContain("two words")
                .doesNotContain("secret")
                .contains("\"completionTokens\":2");
    }

    private RunFolder folder(Caps caps) {
        return RunFolder.openOrResume(runs, Samples.manifest("r1", caps), false);
    }

    private static Journal open(RunFolder folder) {
        return folder.journal("StreamingLatencySimulation", new TestingNanoClock(42), Samples.WALL, Samples.WORDS);
    }

    private static List<JournalLine> lines(RunFolder folder) {
        List<JournalLine> lines = new ArrayList<>();
        folder.read(lines::add);
        return lines;
    }
}
