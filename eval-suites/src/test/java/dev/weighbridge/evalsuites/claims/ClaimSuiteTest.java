package dev.weighbridge.evalsuites.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighbridge.gateway.provider.Provider;
import dev.weighbridge.measurements.userfile.UserFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimSuiteTest {
    private static final Path SHIPPED = Path.of("claims");
    private static final String GOOD = """
            source: "a page"
            models: { free: m }
            calls:
              chat: { model: $free }
            claims:
              X1:
                says: "It answers."
                expect: [ { answered: [ chat ] } ]
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"runyour, 27", "keeprouter, 12", "openrouter, 15"})
    void everyClaimOfTheShippedSuitesIsThere(String provider, int claims) {
        ClaimSuite suite = ClaimSuite.load(SHIPPED.resolve(provider + ".yaml"), Map.of());
        assertThat(suite.claims()).hasSize(claims);
        assertThat(suite.provider()).isEqualTo(provider);
        assertThat(ClaimSuite.locate(SHIPPED, Provider.labelled(provider).orElseThrow()))
                .contains(SHIPPED.resolve(provider + ".yaml"));
    }

    @ParameterizedTest
    @CsvSource({"runyour, 15", "keeprouter, 20", "openrouter, 9"})
    void whatIsNotOptedIntoFitsAFreeTier(String provider, int requests) {
        ClaimSuite suite = ClaimSuite.load(SHIPPED.resolve(provider + ".yaml"), Map.of());
        assertThat(new ClaimRun(suite, false).requestsAtMost())
                .isEqualTo(requests)
                .isLessThanOrEqualTo(40);
        assertThat(new ClaimRun(suite, true).requestsAtMost()).isGreaterThan(requests);
    }

    @Test
    void aModelOfTheUsersTakesThePlaceOfTheSuites() throws IOException {
        ClaimSuite suite = ClaimSuite.load(write(GOOD), Map.of("free", "other"));
        assertThat(suite.calls().get(0).model()).isEqualTo("other");
    }

    @Test
    void aClaimAloneNeedsItsOwnCallsOnly() {
        ClaimSuite suite = ClaimSuite.load(SHIPPED.resolve("runyour.yaml"), Map.of());
        assertThat(suite.only(List.of("RF1")).calls())
                .extracting(CallSpec::name)
                .containsExactly("chat");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> suite.only(List.of("RF99")))
                .withMessageContaining("claim \"RF99\" is unknown");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$free | $fre | call \"chat\": model is \"$fre\"; no model under models has this name; did you mean \"free\"?",
                "answered: | answerd: | claim \"X1\": expect.answerd is unknown here; did you mean \"answered\"?",
                "[ chat ] | [ chatt ] | claim \"X1\": expect.answered is \"chatt\"; no call has this name; did you mean \"chat\"?",
                "source: \"a page\" | # | source is missing; say where the provider claims this, and when you read it",
                "{ model: $free } | { model: $free, key: bear } | call \"chat\": key is \"bear\"; did you mean \"bearer\"?"
            })
    void aMistakeIsOneLineThatTellsHowToMendIt(String good, String broken, String message) throws IOException {
        Path file = write(GOOD.replace(good, broken));
        assertThatThrownBy(() -> ClaimSuite.load(file, Map.of()))
                .isInstanceOf(UserFileException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aClaimEitherHasChecksOrAReasonWhyNot() throws IOException {
        Path both = write(GOOD + "    not-testable: \"no\"\n");
        assertThatThrownBy(() -> ClaimSuite.load(both, Map.of()))
                .hasMessageContaining("expect and not-testable exclude each other");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("mine.yaml"), text);
    }
}
