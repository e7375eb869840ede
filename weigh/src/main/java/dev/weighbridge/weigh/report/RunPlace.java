package dev.weighbridge.weigh.report;

import dev.weighbridge.measurements.run.RunFolder;
import dev.weighbridge.measurements.userfile.Credentials;
import dev.weighbridge.weigh.console.CommandFailed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a run is said to be.
 *
 * @param given what the user wrote
 * @param path the same from the working folder on
 */
public record RunPlace(String given, Path path) {
    private static final String MANIFEST = "run.json";

    /** The place that a user named by a folder, or by the id of a run of the project. */
    public static RunPlace of(Path workingFolder, String given) {
        Path named = workingFolder.resolve(Path.of(given));
        Path ofId = workingFolder.resolve("reports").resolve("runs").resolve(given);
        return new RunPlace(given, !Files.exists(named) && Files.exists(ofId) ? ofId : named);
    }

    /**
     * The run folder there.
     *
     * @throws CommandFailed where there is none
     * @throws UncheckedIOException where it is damaged
     */
    public RunFolder open() {
        Path folder = followed();
        if (!Files.exists(folder)) {
            throw CommandFailed.usage(shown() + ": no such folder; make a run with mvn gatling:test, or name one below "
                    + "reports/runs");
        }
        if (!Files.exists(folder.resolve(MANIFEST))) {
            throw CommandFailed.usage(shown() + ": is not the folder of a run, as it holds no " + MANIFEST
                    + "; name one below reports/runs");
        }
        return RunFolder.at(folder);
    }

    /** The complaint about a folder that cannot be read or written. */
    CommandFailed unusable(Throwable cause) {
        return unusable("rendered", cause);
    }

    /** The same of what else was to be done with it. */
    public CommandFailed unusable(String done, Throwable cause) {
        return CommandFailed.invalid(
                shown() + ": cannot be " + done + " (" + reason(cause)
                        + "); is a file damaged, or not yours to read or write?",
                cause);
    }

    /** Where links are impossible, {@code latest} is a text file with the folder's name in it. */
    private Path followed() {
        if (!Files.isRegularFile(path) || !path.endsWith("latest")) {
            return path;
        }
        try {
            return path.resolveSibling(
                    Files.readString(path, StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }

    private String shown() {
        return Credentials.shown(given);
    }

    /** The first line alone: parsers go on with where in their own sources they stood. */
    private static String reason(Throwable cause) {
        String name = cause.getClass().getSimpleName();
        String message = cause.getMessage();
        return message == null
                ? name
                : name + ": " + message.lines().findFirst().orElse("");
    }
}
