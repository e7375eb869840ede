package dev.weighbridge.measurements.comparison;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weighbridge.measurements.userfile.UserFileException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyCheckTest {
    private final Comparison full = ComparisonLoader.load(Path.of("src/test/resources/comparison/full.yaml"));

    @Test
    void aKeyThatIsSetPasses() {
        assertThatCode(() -> check(Map.of("OPENROUTER_API_KEY", "sk-or-v1-0123")))
                .doesNotThrowAnyException();
    }

    @Test
    void anUnsetKeyIsAnsweredWithTheLineToType() {
        refused(
                Map.of(),
                "comparisons/full.yaml: target \"free\": the environment variable OPENROUTER_API_KEY is not set; "
                        + "set it and run again: export OPENROUTER_API_KEY=...");
    }

    @Test
    void anEmptyKeyIsNoKey() {
        refused(
                Map.of("OPENROUTER_API_KEY", " "),
                "comparisons/full.yaml: target \"free\": the environment variable OPENROUTER_API_KEY is empty; "
                        + "set it and run again: export OPENROUTER_API_KEY=...");
    }

    @Test
    void aKeyWithALineEndIsRefusedUnseen() {
        refused(
                Map.of("OPENROUTER_API_KEY", "sk-or-v1-0123\n"),
                "comparisons/full.yaml: target \"free\": the environment variable OPENROUTER_API_KEY holds a space, "
                        + "a line end or a character outside ASCII; copy the key again: export OPENROUTER_API_KEY=...");
    }

    private void refused(Map<String, String> environment, String message) {
        assertThatExceptionOfType(UserFileException.class)
                .isThrownBy(() -> check(environment))
                .withMessage(message);
    }

    private void check(Map<String, String> environment) {
        KeyCheck.check(full, environment::get);
    }
}
