package dev.weighbridge.measurements.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.measurements.run.JournalLine.Resumed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HashedReadTest {
    private static final String LINES = "{\"line\":\"resumed\",\"run\":\"one\"}\n{\"line\":\"resu";

    /** What {@code sha256sum} says of these bytes. */
    private static final String SHA_256 = "8eb9674951d5ee5017bf7040b0678ff5b8adeb2c7eb8ef4958dc72f3d27e4dac";

    @Test
    void allBytesAreHashedThoseOfATornLineToo() throws IOException {
        List<JournalLine> told = new ArrayList<>();
        String hash =
                HashedRead.of(new ByteArrayInputStream(LINES.getBytes(StandardCharsets.UTF_8)), List.of(told::add));

        assertThat(told).containsExactly(new Resumed("one"));
        assertThat(hash).isEqualTo(SHA_256);
    }
}
