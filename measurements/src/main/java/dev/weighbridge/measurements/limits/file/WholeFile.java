package dev.weighbridge.measurements.limits.file;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file whole or not at all, so that a kill leaves what was there before. */
final class WholeFile {
    private WholeFile() {}

    static void write(Path file, Object content) {
        try {
            Path folder = requireNonNull(file.toAbsolutePath().getParent(), "a file has a folder");
            Files.createDirectories(folder);
            Path temporary = Files.createTempFile(folder, "limits", ".tmp");
            Files.writeString(temporary, json(content), StandardCharsets.UTF_8);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }

    private static String json(Object content) throws IOException {
        return LimitsJson.WRITER.writeValueAsString(content) + "\n";
    }
}
