package dev.weighbridge.weigh.console;

import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a command meets of the world it is called in.
 *
 * @param workingFolder where relative paths begin, and where {@code comparisons/} and {@code reports/} are looked for
 * @param environment the value of an environment variable, null where it is unset
 * @param standBy how a command that serves waits for its end
 */
public record Surroundings(Path workingFolder, Function<String, @Nullable String> environment, StandBy standBy) {

    /** Those of this process. */
    public static Surroundings process() {
        return new Surroundings(Path.of(""), System::getenv, StandBy.process());
    }
}
