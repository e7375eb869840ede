package dev.weighbridge.evalsuites.suite.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.userfile.UserFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is in a file, it is a suite, or a complaint of one line. */
class SuitesFuzzTest {
    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final int SEEDS = 250;
    private static final int MOST_CHANGES = 6;
    private static final List<String> SNIPPETS = List.of(
            "{{",
            "}}",
            "\\{{",
            "{% if %}",
            "\"",
            "'",
            "\n",
            "\r\n",
            "\t",
            ":",
            "- ",
            "[",
            "]",
            "{",
            "}",
            ",",
            "|",
            ">",
            "&a ",
            "*a",
            "!!set",
            "null",
            "~",
            "0",
            "-1",
            "1e999",
            "9999999999999",
            "true",
            "file://",
            "../..",
            "\u0000",
            "\uFEFF",
            "\uFFFD",
            "é",
            "한",
            "😀",
            "Ã¶",
            "not-",
            "contains:",
            "assert-set",
            "matrix",
            "vars",
            "id",
            "checks",
            "%",
            "---");

    @TempDir
    private Path folder;

    static List<Path> seeds() {
        return Stream.of(
                        "suites/full.yaml",
                        "suites/more.csv",
                        "suites/more.jsonl",
                        "promptfoo/plain.yaml",
                        "promptfoo/files.yaml",
                        "promptfoo/unsupported.yaml",
                        "promptfoo/cases.csv",
                        "rows/ifeval.jsonl",
                        "rows/bfcl_own.jsonl")
                .map(RESOURCES::resolve)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aDamagedFileIsASuiteOrOneLine(Path seed) throws IOException {
        copyNeighbours(seed);
        byte[] whole = Files.readAllBytes(seed);
        Path file = folder.resolve(seed.getFileName());
        Seeded.check(SEEDS, random -> {
            write(file, damaged(whole, random));
            loads(file);
        });
    }

    private static void loads(Path file) {
        try {
            assertThat(Suites.loadWithNotices(file).suite().cases()).isNotEmpty();
        } catch (UserFileException e) {
            assertThat(e.getMessage()).isNotBlank().doesNotContain("\n").contains(":");
        }
    }

    private static byte[] damaged(byte[] whole, RandomGenerator random) {
        if (random.nextInt(10) == 0) {
            byte[] bytes = whole.clone();
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            return bytes;
        }
        StringBuilder text = new StringBuilder(new String(whole, UTF_8));
        for (int i = random.nextInt(MOST_CHANGES); i >= 0; i--) {
            change(text, random);
        }
        return text.toString().getBytes(UTF_8);
    }

    private static void change(StringBuilder text, RandomGenerator random) {
        int at = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), at + random.nextInt(12));
        switch (random.nextInt(4)) {
            case 0 -> text.insert(at, SNIPPETS.get(random.nextInt(SNIPPETS.size())));
            case 1 -> text.delete(at, to);
            case 2 -> text.replace(at, to, SNIPPETS.get(random.nextInt(SNIPPETS.size())));
            default -> text.insert(at, text.substring(at, to));
        }
    }

    private void copyNeighbours(Path seed) throws IOException {
        try (Stream<Path> files = Files.list(seed.getParent())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
