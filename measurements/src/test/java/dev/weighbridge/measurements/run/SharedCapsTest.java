package dev.weighbridge.measurements.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.gateway.testing.TestingNanoClock;
import dev.weighbridge.measurements.comparison.Caps;
import dev.weighbridge.measurements.run.JournalLine.Promised;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    private RunFolder folder(String run) {
        Caps caps = new Caps(1_000_000, TOKENS, Samples.wideCaps().money());
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
