package dev.weighbridge.measurements.baseline;

import static java.util.Objects.requireNonNull;

import dev.weighbridge.measurements.baseline.json.Fields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The baseline of a comparison in its file, {@code <comparison>.json} in the folder of baselines. The same baseline always
 * gives the same bytes. A file of version 1 stays readable: new fields are optional, and fields that are not known are
 * passed over.
 */
public final class BaselineFile {
    private BaselineFile() {}

    /** The file's content, ending in a line end. */
    public static String text(Baseline baseline) {
        return BaselineText.of(baseline);
    }

    /**
     * The baseline of a file's content.
     *
     * @param file the file's name, for errors
     * @throws IllegalArgumentException where it is no baseline of a known version; one line says where, why and the way out
     */
    public static Baseline parse(String file, String content) {
        try {
            return BaselineReader.read(Fields.of(content));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "baseline " + file + " cannot be used: " + e.getMessage()
                            + "; restore the file, or delete it and bless a run anew",
                    e);
        }
    }

    /** The folder of a project's baselines, by its root folder. */
    public static Path folder(Path root) {
        return root.resolve("reports").resolve("baselines");
    }

    /** The baseline of a comparison; empty where none was blessed yet. */
    public static Optional<Baseline> read(Path folder, String comparison) {
        Path file = file(folder, comparison);
        try {
            return Files.exists(file) ? Optional.of(parse(file.toString(), Files.readString(file))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("baseline " + file + " cannot be read", e);
        }
    }

    /** Writes a baseline whole or not at all, in place of the one before; says where. */
    public static Path write(Path folder, Baseline baseline) {
        Path file = file(folder, baseline.comparison());
        try {
            Files.createDirectories(requireNonNull(file.toAbsolutePath().getParent(), "a file has a folder"));
            Path temporary = Files.createTempFile(file.toAbsolutePath().getParent(), "baseline", ".tmp");
            Files.writeString(temporary, text(baseline));
            return Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("baseline " + file + " cannot be written", e);
        }
    }

    /** Where the baseline of a comparison is kept. */
    public static Path file(Path folder, String comparison) {
        if (!comparison.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw new IllegalArgumentException("comparison \"" + comparison
                    + "\" cannot name a file; use letters, digits, dots, dashes and underscores");
        }
        return folder.resolve(comparison + ".json");
    }
}
