package dev.weighbridge.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenCounterTest {
    private static final TokenCounter COUNTER = TokenCounter.o200k();

    @Test
    void itNamesItsEncoding() {
        assertThat(COUNTER.encoding()).isEqualTo("o200k_base");
    }

    @Test
    void noTextHasNoTokens() {
        assertThat(COUNTER.count("")).isZero();
    }

    /** The counts of the OpenAI cookbook, "How to count tokens with tiktoken", for {@code o200k_base}. */
    @ParameterizedTest
    @CsvSource({"antidisestablishmentarianism,6", "2 + 2 = 4,7", "お誕生日おめでとう,8"})
    void itCountsAsTiktokenDoes(String text, int tokens) {
        assertThat(COUNTER.count(text)).isEqualTo(tokens);
    }

    @Test
    void theSpellingOfASpecialTokenIsOrdinaryText() {
        assertThat(COUNTER.count("<|endoftext|>")).isGreaterThan(1);
    }

    @Test
    void theVocabularyIsLoadedOnce() {
        assertThat(TokenCounter.o200k()).isSameAs(COUNTER);
    }
}
