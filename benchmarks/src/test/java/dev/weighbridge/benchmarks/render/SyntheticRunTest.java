package dev.weighbridge.benchmarks.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.measurements.run.JournalLine;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import dev.weighbridge.measurements.run.JournalRead;
import dev.weighbridge.measurements.run.RunFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheticRunTest {
    @TempDir
    private Path home;

    @Test
    void aRunHasAsManyExchangesAsWereAskedFor() throws IOException {
        List<Settled> settled = new ArrayList<>();
        JournalRead read = RunFolder.at(SyntheticRun.write(home, 1500, 3)).read((JournalLine line) -> {
            if (line instanceof Settled one && !one.labels().warmUp()) {
                settled.add(one);
            }
        });
        assertThat(read.torn()).isZero();
        assertThat(settled).hasSize(1500);
        assertThat(settled.stream().filter(one -> one.labels().ofEvals())).hasSize(150);
        assertThat(settled).extracting(Settled::id).doesNotHaveDuplicates();
    }
}
