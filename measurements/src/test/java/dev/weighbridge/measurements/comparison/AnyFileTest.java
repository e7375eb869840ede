package dev.weighbridge.measurements.comparison;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.userfile.UserFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnyFileTest {
    private static final String MARKS = "{}[]:,-#&*!|>'\"%@`?~\\ \n\t0aé한";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# nothing\n",
                "---\n",
                "null\n",
                "3\n",
                "- a\n",
                "targets:\n",
                "targets: 3\n",
                "targets: []\n",
                "targets: { a: }\n",
                "targets: { a: [ ] }\n",
                "targets: { a: { model: !!binary aGVsbG8= } }\n",
                "targets: { a: { model: !!int x, provider: !!set {a} } }\n",
                "targets: { a: { base-url: http://h/v1, model: m, price: [], key: none } }\n",
                "? [a, b]\n: c\n",
                "? {a: b}\n: c\n",
                "<<: { targets: 1 }\n",
                "targets: &a { b: *a }\n",
                "\0\n",
                "%YAML 3.0\n---\na: b\n",
            })
    void everyOddFileIsAnsweredInOneLine(String yaml) throws IOException {
        assertThat(outcome(yaml.getBytes(UTF_8))).isInstanceOf(UserFileException.class);
    }

    @Test
    void nestingWithoutEndIsAnsweredInOneLine() throws IOException {
        assertThat(outcome("[".repeat(5_000).getBytes(UTF_8))).isInstanceOf(UserFileException.class);
        assertThat(outcome("- ".repeat(5_000).getBytes(UTF_8))).isInstanceOf(UserFileException.class);
    }

    @Test
    void anyDamageToAGoodFileIsReadOrAnsweredInOneLine() throws IOException {
        String good = Files.readString(Path.of("src/test/resources/comparison/full.yaml"));
        Seeded.check(300, random -> outcome(damaged(good, random)));
    }

    /** Null where the file was read. */
    private Throwable outcome(byte[] yaml) {
        Throwable thrown = catchThrowable(() -> {
            Path file = folder.resolve("mine.yaml");
            Files.write(file, yaml);
            ComparisonLoader.load(file);
        });
        if (thrown != null) {
            assertThat(thrown).isExactlyInstanceOf(UserFileException.class);
            assertThat(thrown.getMessage()).doesNotContain("\n", "null").hasSizeLessThan(500);
        }
        return thrown;
    }

    private static byte[] damaged(String good, RandomGenerator random) {
        StringBuilder text = new StringBuilder(good);
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            int at = random.nextInt(text.length());
            char mark = MARKS.charAt(random.nextInt(MARKS.length()));
            switch (random.nextInt(3)) {
                case 0 -> text.insert(at, mark);
                case 1 -> text.setCharAt(at, mark);
                default -> text.delete(at, Math.min(text.length(), at + random.nextInt(20)));
            }
        }
        byte[] bytes = text.toString().getBytes(UTF_8);
        if (random.nextInt(10) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
