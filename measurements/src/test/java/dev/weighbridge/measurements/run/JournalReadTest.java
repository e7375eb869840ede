package dev.weighbridge.measurements.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.measurements.run.JournalLine.Resumed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalReadTest {
    private static final int LINES = 5000;

    @TempDir
    private Path folder;

    private Path journal = Path.of("");

    @BeforeEach
    void writeAJournal() throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (int i = 0; i < LINES; i++) {
            lines.writeBytes(JournalCodec.encode(new Resumed("run " + i + (i % 100 == 0 ? " wanted" : ""))));
        }
        lines.writeBytes("{\"line\":\"resumed\",\"run\":\"wan".getBytes(StandardCharsets.UTF_8));
        journal = Files.write(folder.resolve("exchanges.jsonl"), lines.toByteArray());
    }

    @Test
    void everyReaderIsToldEveryLineInItsOrder() throws IOException {
        List<String> one = new ArrayList<>();
        List<String> other = new ArrayList<>();
        JournalRead read = JournalRead.of(
                journal,
                "",
                List.of(line -> one.add(((Resumed) line).run()), line -> other.add(((Resumed) line).run())));

        assertThat(read).isEqualTo(new JournalRead(LINES, 1, 0));
        assertThat(one)
                .hasSize(LINES)
                .isEqualTo(other)
                .startsWith("run 0 wanted", "run 1")
                .endsWith("run 4999");
    }

    @Test
    void onlyLinesInWhichATextStandsAreRead() throws IOException {
        List<String> told = new ArrayList<>();
        JournalRead.of(journal, "wanted", List.of(line -> told.add(((Resumed) line).run())));

        assertThat(told)
                .containsExactlyElementsOf(IntStream.range(0, LINES / 100)
                        .mapToObj(i -> "run " + 100 * i + " wanted")
                        .toList());
    }

    @Test
    void aLineMayBeLongerThanWhatIsReadAtOnce() throws IOException {
        String huge = "x".repeat(300_000) + "wanted";
        Files.write(journal, JournalCodec.encode(new Resumed(huge)));
        List<JournalLine> told = new ArrayList<>();
        JournalRead.of(journal, "wanted", List.of(told::add));

        assertThat(told).isEqualTo(Arrays.asList(new Resumed(huge)));
    }
}
