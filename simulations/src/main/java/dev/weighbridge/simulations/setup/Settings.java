package dev.weighbridge.simulations.setup;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asked for.
 *
 * @param root the project's root folder
 * @param run the run's id
 * @param comparison the comparison's name
 * @param fresh whether an unfinished run of the same plan is left alone
 * @param buildStart when the build began; empty outside one
 * @param everyClaim whether claims are checked whose calls cost money or eat up a quota
 */
public record Settings(
        Path root, String run, String comparison, boolean fresh, Optional<Instant> buildStart, boolean everyClaim) {
    private static final DateTimeFormatter BUILD_TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** A source of system properties or environment variables; null where one is not set. */
    @FunctionalInterface
    public interface Lookup {
        @Nullable
        String get(String name);
    }

    /** The settings of these system properties; the clock names a run that has no name. */
    public static Settings of(Lookup properties, Clock clock) {
        UnaryOperator<String> given =
                name -> Optional.ofNullable(properties.get(name)).orElse("");
        return new Settings(
                Path.of(orElse(given.apply("weighbridge.root"), "."))
                        .toAbsolutePath()
                        .normalize(),
                orElse(given.apply("run"), BUILD_TIMESTAMP.format(clock.instant())),
                orElse(given.apply("comparison"), "simulated"),
                !given.apply("fresh").isEmpty() && !given.apply("fresh").equals("false"),
                Optional.of(given.apply("weighbridge.build"))
                        .filter(start -> !start.isEmpty())
                        .map(start -> BUILD_TIMESTAMP.parse(start, Instant::from)),
                given.apply("claims").equals("all"));
    }

    /** Where run folders are. */
    public Path runs() {
        return root.resolve("reports").resolve("runs");
    }

    /** Where suites of claims are. */
    public Path claims() {
        return root.resolve("eval-suites").resolve("claims");
    }

    /** Where suites are. */
    Path suites() {
        return root.resolve("eval-suites").resolve("suites");
    }

    private static String orElse(String given, String otherwise) {
        return given.isEmpty() ? otherwise : given;
    }
}
