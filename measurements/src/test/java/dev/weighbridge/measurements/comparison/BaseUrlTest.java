package dev.weighbridge.measurements.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaseUrlTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://openrouter.ai/api/v1", "http://127.0.0.1:11434/v1", "http://[::1]:80/v1"})
    void whatCanBeCalledHasNoComplaint(String text) {
        assertThat(BaseUrl.complaint(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "openrouter.ai/api                 | is \"openrouter.ai/api\"; give http:// or https:// and a host",
                "https://host/v1/                  | is \"https://host/v1/\"; leave out the slash at its end",
                "https://host/v1/chat/completions  | leave out /chat/completions",
                "https://host/v1/v1                | /v1 is doubled; keep one",
                "http://a b                        | is not a URL; give one like http://127.0.0.1:11434/v1"
            })
    void mistakesAreToldWithTheirWayOut(String text, String complaint) {
        assertThat(BaseUrl.complaint(text)).get().asString().contains(complaint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://me:hunter2-secret@host/v1", "https://host/v1?key=hunter2-secret"})
    void whatMayHoldASecretIsNotQuoted(String text) {
        assertThat(BaseUrl.complaint(text)).get().asString().doesNotContain("hunter2");
    }

    @Test
    void aKeyInTheUrlsPlaceIsNotQuoted() {
        assertThat(BaseUrl.complaint("sk-or-v1-0123456789abcdef"))
                .get()
                .asString()
                .startsWith("is \"...\"; ");
    }
}
