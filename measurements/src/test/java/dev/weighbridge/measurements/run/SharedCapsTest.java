package dev.weighbridge.measurements.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.gateway.testing.TestingNanoClock;
import dev.weighbridge.measurements.comparison.Caps;
import dev.weighbridge.measurements.run.JournalLine.Promised;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import dev.weighbridge.measurements.run.JournalLine.ShardBegan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedCapsTest {
    private static final long TOKENS = 10_000;

    @TempDir
    Path temporary;

    @Test
    void twoJournalsNeverPromiseMoreThanTheCapTogether() {
        Seeded.check(20, random -> {
            RunFolder folder = folder(Long.toString(random.nextLong(), 36));
            try (Journal one = open(folder);
                    Journal other = open(folder)) {
                for (int i = 0; i < 200; i++) {
                    Journal journal = random.nextBoolean() ? one : other;
                    journal.reserve(Samples.labels(i), Samples.worst(random.nextInt(1, 300)));
                }
            }
            assertThat(promised(folder)).isBetween(TOKENS - 300, TOKENS);
        });
    }

    @Test
    void twoProcessesNeverPromiseMoreThanTheCapTogether() throws IOException, InterruptedException {
        RunFolder folder = folder("r1");
        List<Process> children =
                Stream.of(1, 2).map(seed -> child(folder, seed)).toList();
        for (Process child : children) {
            assertThat(child.waitFor()).isZero();
        }
        assertThat(promised(folder)).isEqualTo(TOKENS);
        assertThat(Files.readString(folder.path().resolve("exchanges.jsonl")))
                .contains("r1.1-1")
                .contains("r1.2-1");
    }

    @Test
    void aTargetKeepsToItsOwnCaps() {
        Caps wide = Samples.wideCaps();
        Caps.Part own = new Caps.Part(2L, null, null);
        Caps caps = new Caps(wide.requests(), wide.tokens(), wide.money(), null, Map.of("paid", own));
        try (Journal journal = open(folder("r2", caps))) {
            journal.reserve(Samples.labels(0), Samples.worst(1));
            journal.reserve(Samples.labels(1), Samples.worst(1));

            assertThat(journal.reserve(Samples.labels(2), Samples.worst(1)))
                    .isEqualTo(
                            new Refused("cap reached: targets.paid.requests 2 of 2 used or reserved, the next request "
                                    + "may take 1; raise caps.targets.paid.requests in comparisons/mine.yaml"));
        }
    }

    @Test
    void nothingIsSentAfterTheTimeOfAllProcesses() {
        Caps wide = Samples.wideCaps();
        Caps caps = new Caps(wide.requests(), wide.tokens(), wide.money(), Duration.ofSeconds(60), Map.of());
        RunFolder folder = folder("r3", caps);
        TestingNanoClock clock = new TestingNanoClock(1);
        try (Journal journal = folder.journal("S", clock, Samples.WALL, Samples.WORDS)) {
            clock.advance(Duration.ofSeconds(59).toNanos());
            assertThat(journal.reserve(Samples.labels(0), Samples.worst(1))).isInstanceOf(Reserved.class);
            clock.advance(Duration.ofSeconds(1).toNanos());
            assertThat(journal.reserve(Samples.labels(1), Samples.worst(1)))
                    .isEqualTo(new Refused("cap reached: minutes, the run has asked for 60 s; raise caps.minutes in "
                            + "comparisons/mine.yaml"));
        }
    }

    @Test
    void theTimesOfAllProcessesAreAddedUpAndThoseBetweenThemAreNot() {
        long second = Duration.ofSeconds(1).toNanos();
        AskingTime time = new AskingTime();
        time.accept(new ShardBegan("r.1", "S", Samples.WALL.instant(), 160 - 50 * second));
        time.accept(new Settled("r.1-1", Samples.labels(0), Samples.completed(null), null, null));
        time.accept(new ShardBegan("r.2", "S", Samples.WALL.instant(), 900 * second));

        assertThat(time.until("r.2", 907 * second)).isEqualTo(Duration.ofSeconds(57));
    }

    private RunFolder folder(String run) {
        return folder(run, new Caps(1_000_000, TOKENS, Samples.wideCaps().money()));
    }

    private RunFolder folder(String run, Caps caps) {
        return RunFolder.openOrResume(temporary.resolve("runs"), Samples.manifest(run, caps), true);
    }

    private static Journal open(RunFolder folder) {
        return folder.journal("StreamingLatencySimulation", new TestingNanoClock(1), Samples.WALL, Samples.WORDS);
    }

    private static Process child(RunFolder folder, int seed) {
        try {
            return new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Child.class.getName(),
                            folder.path().toString())
                    .inheritIO()
                    .start();
        } catch (IOException e) {
            throw new AssertionError("child " + seed + " cannot be started", e);
        }
    }

    private static long promised(RunFolder folder) {
        AtomicLong tokens = new AtomicLong();
        folder.read(line -> {
            if (line instanceof Promised promised) {
                tokens.addAndGet(promised.reservation().worst().tokens());
            }
        });
        return tokens.get();
    }

    /** Another process that reserves one token at a time until it is refused. */
    static final class Child {
        private Child() {}

        public static void main(String[] args) {
            RunFolder folder = RunFolder.at(Path.of(args[0]));
            try (Journal journal = open(folder)) {
                int sent = 0;
                while (journal.reserve(Samples.labels(sent), Samples.worst(1)) instanceof Reserved) {
                    sent++;
                }
            }
        }
    }
}
