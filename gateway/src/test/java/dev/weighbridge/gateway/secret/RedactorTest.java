package dev.weighbridge.gateway.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RedactorTest {

    @Test
    void everyPlaceOfEverySecretIsRedacted() {
        Redactor redactor = Redactor.of(List.of("sk-first-1", "sk-other-2"));
        assertThat(redactor.redact("sk-first-1,sk-other-2;sk-first-1")).isEqualTo("[redacted],[redacted];[redacted]");
    }

    @Test
    void textWithoutASecretIsAsItWas() {
        assertThat(Redactor.of(List.of("sk-first-1")).redact("sk-firs")).isEqualTo("sk-firs");
        assertThat(Redactor.none().redact("sk-first-1")).isEqualTo("sk-first-1");
    }

    @Test
    void aSecretThatHoldsAnotherLeavesNoRestOfItself() {
        Redactor redactor = Redactor.of(List.of("abcdef", "abcdef-secret"));
        assertThat(redactor.redact("key abcdef-secret")).isEqualTo("key [redacted]");
    }

    @Test
    void whatIsTooShortToBeASecretIsLeft() {
        assertThat(Redactor.of(List.of("", "free")).redact("free model")).isEqualTo("free model");
    }
}
