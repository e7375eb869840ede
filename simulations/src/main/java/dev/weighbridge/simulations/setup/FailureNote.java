package dev.weighbridge.simulations.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** {@code failure.txt} of a run that could not start: one line, which the build's last step reads. */
public final class FailureNote {
    private final Path file;

    /** The note of this run. */
    public FailureNote(Settings settings) {
        this.file = settings.runs().resolve(settings.run()).resolve("failure.txt");
    }

    /** Leaves the line. */
    public void write(String line) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, line + "\n", StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }

    /** Takes away what an earlier build left under the same run id; a note of this build stays. */
    void removeIfOlderThan(Instant buildStart) {
        try {
            if (Files.exists(file)
                    && Files.getLastModifiedTime(file).toInstant().isBefore(buildStart)) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
