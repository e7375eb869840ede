package dev.weighbridge.measurements.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.testing.TestingNanoClock;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalAfterKillTest {
    @TempDir
    Path runs;

    private RunFolder folder;
    private Path file;
    private byte[] whole;

    @BeforeEach
    void aJournalOfThreeExchanges() throws IOException {
        folder = RunFolder.openOrResume(runs, Samples.manifest("r1", Samples.wideCaps()), false);
        file = folder.path().resolve("exchanges.jsonl");
        try (Journal journal = open()) {
            for (int repeat = 0; repeat < 3; repeat++) {
                Reserved reserved = (Reserved) journal.reserve(Samples.labels(repeat), Samples.worst(9));
                journal.settle(reserved, Samples.completed(null), "p");
                journal.ended(true, "");
            }
        }
        whole = Files.readAllBytes(file);
    }

    @Test
    void cutAtAnyByteTheLinesBeforeItAreRead() throws IOException {
        for (int length = 0; length <= whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            Files.write(file, cut);
            long complete = count(cut);
            boolean torn = length > 0 && cut[length - 1] != '\n';
            assertThat(folder.read(line -> {})).isEqualTo(new JournalRead(complete, torn ? 1 : 0, 0));
        }
    }

    @Test
    void cutAtAnyByteItCanBeGoneOnWith() throws IOException {
        for (int length = 0; length <= whole.length; length += 37) {
            byte[] cut = Arrays.copyOf(whole, length);
            Files.write(file, cut);
            try (Journal journal = open()) {
                Reserved reserved = (Reserved) journal.reserve(Samples.labels(7), Samples.worst(9));
                journal.settle(reserved, Samples.completed(null), "p");
                journal.ended(true, "");
            }
            List<JournalLine> lines = new ArrayList<>();
            JournalRead read = folder.read(lines::add);
            assertThat(read.lines()).isEqualTo(count(cut) + 4);
            assertThat(lines)
                    .anyMatch(line -> line instanceof Settled s && s.labels().repeat() == 7);
        }
    }

    private Journal open() {
        return folder.journal("StreamingLatencySimulation", new TestingNanoClock(1), Samples.WALL, Samples.WORDS);
    }

    private static long count(byte[] bytes) {
        long lines = 0;
        for (byte b : bytes) {
            lines += b == '\n' ? 1 : 0;
        }
        return lines;
    }
}
