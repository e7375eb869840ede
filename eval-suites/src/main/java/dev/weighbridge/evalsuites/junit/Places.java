package dev.weighbridge.evalsuites.junit;

import dev.weighbridge.measurements.comparison.Comparisons;
import dev.weighbridge.measurements.userfile.UserFileException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Where a test finds its files, and what JUnit's configuration says. */
final class Places {
    private static final String SUITES = "eval-suites/suites";

    private final ExtensionContext context;

    Places(ExtensionContext context) {
        this.context = context;
    }

    /** What an annotation says or else a configuration parameter; empty where neither does. */
    Optional<String> told(String annotated, String parameter) {
        return annotated.isEmpty() ? context.getConfigurationParameter(parameter) : Optional.of(annotated);
    }

    /** The folder that holds {@code comparisons}: the one given, or the nearest from the working folder up. */
    Path root() {
        Path working = Path.of("").toAbsolutePath();
        return context.getConfigurationParameter("weighbridge.root")
                .map(working::resolve)
                .or(() -> Stream.<@Nullable Path>iterate(working, Objects::nonNull, Path::getParent)
                        .filter(folder -> Files.isDirectory(folder.resolve("comparisons")))
                        .findFirst())
                .orElse(working);
    }

    /**
     * The file of a comparison.
     *
     * @throws UserFileException where there is none
     */
    Path comparison(String name) {
        return Comparisons.locate(root(), name);
    }

    /**
     * The file of a suite.
     *
     * @throws UserFileException where there is none
     */
    Path suite(String name) {
        Class<?> test = context.getRequiredTestClass();
        Path root = root();
        return Stream.concat(
                        Stream.of(test.getResource(name), test.getResource("/" + name))
                                .flatMap(Places::file),
                        List.of(
                                Path.of(name).toAbsolutePath(),
                                root.resolve(name),
                                root.resolve(SUITES).resolve(name))
                                .stream())
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new UserFileException(name + ": no such suite; put it on the class path beside "
                        + test.getSimpleName() + ", or into " + SUITES + " of the project"));
    }

    private static Stream<Path> file(@Nullable URL resource) {
        if (resource == null || !resource.getProtocol().equals("file")) {
            return Stream.empty();
        }
        try {
            return Stream.of(Path.of(resource.toURI()));
        } catch (URISyntaxException e) {
            return Stream.empty();
        }
    }
}
