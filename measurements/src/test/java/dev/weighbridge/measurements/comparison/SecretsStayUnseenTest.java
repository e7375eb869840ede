package dev.weighbridge.measurements.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.weighbridge.measurements.userfile.UserFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsStayUnseenTest {
    private static final String SECRET = "sk-or-v1-5ec4e70123456789abcdef";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "key: SECRET",
                "key: \"SECRET\"",
                "api-key: SECRET",
                "apiKey: SECRET",
                "API_KEY: SECRET",
                "token: SECRET",
                "authorization: Bearer SECRET",
                "provider: SECRET",
                "base-url: SECRET",
                "base-url: http://SECRET@host/v1",
                "base-url: http://host/v1?key=SECRET",
                "price: SECRET",
                "profile: SECRET",
                "headers: { Authorization: Bearer SECRET }",
                "headers: { x-api-key: SECRET }",
                "headers: { X-Other: SECRET }",
                "headers: { X-Other: Bearer SECRET }",
                "extra: { api_key: SECRET }",
                "parameters: { temperature: SECRET }",
                "key: 'SECRET",
                "key: SECRET: x",
                "key: *SECRET",
                "key: [ SECRET ]",
            })
    void noComplaintRepeatsAKeyThatWasPastedIn(String line) throws IOException {
        Path file = folder.resolve("mine.yaml");
        Files.writeString(file, """
                targets:
                  mine:
                    model: m
                    LINE
                """.replace("LINE", line.replace("SECRET", SECRET)));
        UserFileException refusal = catchThrowableOfType(UserFileException.class, () -> ComparisonLoader.load(file));
        assertThat(refusal).isNotNull();
        assertThat(refusal.toString()).doesNotContain("5ec4e7");
    }
}
