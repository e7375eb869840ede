package dev.weighbridge.weigh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the Gatling plugin left in {@code lastRun.txt}: the result folders of this build's simulations and, where one
 * died, why.
 *
 * @param folders the names of the result folders that this build made, e.g. {@code
 *     streaminglatencysimulation-20261121020000000}
 * @param executionError the plugin's own words where a simulation's process failed; null where none did
 */
record LastRun(List<String> folders, @Nullable String executionError) {
    private static final String FILE = "lastRun.txt";
    private static final String ERROR = "ExecutionError: ";

    LastRun {
        folders = List.copyOf(folders);
    }

    /**
     * Reads the file below a results folder.
     *
     * @param results the plugin's results folder
     * @param buildStart when this build began; an older file belongs to another build
     * @return empty where this build ran no simulation
     */
    static Optional<LastRun> read(Path results, Instant buildStart) throws IOException {
        Path file = results.resolve(FILE);
        if (!Files.exists(file) || Files.getLastModifiedTime(file).toInstant().isBefore(buildStart)) {
            return Optional.empty();
        }
        return Optional.of(parse(Files.readAllLines(file, StandardCharsets.UTF_8)));
    }

    static LastRun parse(List<String> lines) {
        List<String> folders = new ArrayList<>();
        String error = null;
        for (String line : lines) {
            if (line.startsWith(ERROR)) {
                error = line.substring(ERROR.length());
            } else if (!line.isBlank() && error == null) {
                folders.add(line.strip());
            }
        }
        return new LastRun(folders, error);
    }
}
