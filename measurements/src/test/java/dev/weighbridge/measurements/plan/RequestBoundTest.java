package dev.weighbridge.measurements.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.gateway.token.TokenCounter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RequestBoundTest {
    private static final TokenPrice PRICE = new TokenPrice(500_000, 1_500_000, null, Money.ZERO);

    @Test
    void costsItsBytesAndItsWholeLengthLimit() {
        RequestBound bound = RequestBound.of(Plans.target("paid", PRICE), new PromptCase("a", "Be brief.", "Hello"));
        assertThat(bound.inputTokens()).isEqualTo(64 + 9 + 5);
        assertThat(bound.outputTokens()).isEqualTo(128);
        assertThat(bound.tokens()).isEqualTo(78 + 128);
        // 78 tokens at 0.50 and 128 at 1.50 USD a million: 39 + 192 micro-USD.
        assertThat(bound.money()).isEqualTo(new Money(231_000_000));
    }

    @Test
    void noTextHasMoreTokensThanItsBound() {
        TokenCounter counter = TokenCounter.o200k();
        Seeded.check(100, random -> {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                text.appendCodePoint(anyCharacter(random.nextInt(4), random.nextInt(0x400)));
            }
            RequestBound bound =
                    RequestBound.of(Plans.target("paid", PRICE), new PromptCase("a", null, text.toString()));
            assertThat((long) counter.count(text.toString())).isLessThanOrEqualTo(bound.inputTokens());
        });
    }

    @Test
    void theLongestIsCountedInTokensNotInBytes() {
        String prompt = "It counts as tiktoken does, and words have more bytes than tokens.";
        long tokens = RequestBound.longest(
                Plans.target("paid", PRICE),
                Stream.of(new PromptCase("a", null, "Hello"), new PromptCase("b", null, prompt)),
                TokenCounter.o200k());
        assertThat(tokens).isEqualTo(64 + TokenCounter.o200k().count(prompt) + 128);
    }

    @Test
    void theLongestOfNoneHasNone() {
        assertThat(RequestBound.longest(Plans.target("paid", PRICE), Stream.of(), TokenCounter.o200k()))
                .isZero();
    }

    private static int anyCharacter(int script, int offset) {
        return switch (script) {
            case 0 -> 0x20 + offset % 0x5F;
            case 1 -> 0xAC00 + offset;
            case 2 -> 0x1F300 + offset % 0x200;
            default -> 0x400 + offset;
        };
    }
}
