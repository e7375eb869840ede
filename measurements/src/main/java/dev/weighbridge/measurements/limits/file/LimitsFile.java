package dev.weighbridge.measurements.limits.file;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code limits.json} in a run folder: what was found out of the limits of its targets. */
public final class LimitsFile {
    private static final String NAME = "limits.json";

    private LimitsFile() {}

    /** Writes what was found, in the order in which targets were asked; what was written before is replaced. */
    public static void write(Path folder, List<TargetLimits> limits) {
        WholeFile.write(folder.resolve(NAME), limits);
    }

    /** What was found; none where no limits were looked for. */
    public static List<TargetLimits> read(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return List.copyOf(LimitsJson.MAPPER.readValue(file.toFile(), new TypeReference<List<TargetLimits>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
