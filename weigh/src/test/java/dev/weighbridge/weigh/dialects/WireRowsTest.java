package dev.weighbridge.weigh.dialects;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of odd inputs in {@code docs/wire.md} and the tests named after its rows say the same. */
class WireRowsTest {
    private static final Path ROOT = Path.of("..");
    private static final Map<String, Integer> ROWS = Map.of("B", 45, "J", 40, "E", 33, "T", 22, "A", 21, "R", 12);
    private static final Pattern TEST = Pattern.compile("void ((?:[bjetar]\\d\\d)(?:[BJETAR]\\d\\d)*)[A-Z]\\w*\\(");
    private static final Pattern ID = Pattern.compile("[bjetarBJETAR]\\d\\d");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([BJETAR]\\d\\d) \\|");

    @Test
    void everyRowOfTheTableHasATestNamedAfterIt() throws IOException {
        Set<String> untested = new TreeSet<>(rows());
        untested.removeAll(tested());
        assertThat(untested).isEmpty();
    }

    @Test
    void everyRowStandsInTheTableOnce() throws IOException {
        Matcher matcher = ROW.matcher(Files.readString(ROOT.resolve("docs/wire.md")));
        List<String> inTable = matcher.results().map(row -> row.group(1)).toList();
        assertThat(inTable).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(rows());
    }

    @Test
    void noTestIsNamedAfterARowThatDoesNotExist() throws IOException {
        assertThat(rows()).hasSize(173).containsAll(tested());
    }

    private static Set<String> rows() {
        return ROWS.entrySet().stream()
                .flatMap(entry -> IntStream.rangeClosed(1, entry.getValue())
                        .mapToObj(number -> String.format(Locale.ROOT, "%s%02d", entry.getKey(), number)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> tested() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith("Test.java"))
                    .filter(file -> file.toString().contains("src"))
                    .flatMap(file -> TEST.matcher(text(file)).results())
                    .flatMap(test -> ID.matcher(test.group(1)).results())
                    .map(id -> id.group().toUpperCase(Locale.ROOT))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
