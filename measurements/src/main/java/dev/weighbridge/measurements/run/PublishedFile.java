package dev.weighbridge.measurements.run;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code published.json} in a run folder: what gateways themselves published when the run ended. */
public final class PublishedFile {
    private static final String NAME = "published.json";

    private PublishedFile() {}

    /** Writes the figures of every target. */
    public static void write(Path folder, List<PublishedFigures> figures) {
        try {
            RunJson.MAPPER
                    .writerWithDefaultPrettyPrinter()
                    .writeValue(folder.resolve(NAME).toFile(), figures);
        } catch (IOException e) {
            throw new UncheckedIOException(folder.resolve(NAME) + " cannot be written", e);
        }
    }

    /** The figures in a run folder; none where none were published. */
    public static List<PublishedFigures> read(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return RunJson.MAPPER.readValue(file.toFile(), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
