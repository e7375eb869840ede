package dev.weighbridge.gateway.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Note;
import dev.weighbridge.gateway.exchange.Usage;
import dev.weighbridge.gateway.exchange.Usage.Placement;
import dev.weighbridge.gateway.price.Money;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows J15 to J23: what usage says, and where it stands. */
class UsageTest {

    @Test
    void j15UsageInAChunkWithoutChoicesIsTaken() {
        Exchange exchange = Feed.stream()
                .data("{\"choices\":[{\"delta\":{\"content\":\"Hello\"}}],\"usage\":null}")
                .data("{\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}],\"usage\":null}")
                .data(usage("[]", 9, 12))
                .done()
                .end();
        assertThat(exchange.usage()).isEqualTo(counts(9, 12, Placement.EMPTY_CHOICES));
        assertThat(exchange.notes()).isEmpty();
    }

    @Test
    void j16UsageWithAnEmptyChoiceIsTakenAndBearsNoToken() {
        Exchange exchange = Feed.stream()
                .content("Hello")
                .finish("stop")
                .data(usage(
                        "[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\"\"},"
                                + "\"finish_reason\":null}]",
                        9,
                        12))
                .done()
                .end();
        assertThat(exchange.usage()).isEqualTo(counts(9, 12, Placement.WITH_CHOICE));
        assertThat(exchange.marks().lastTokenNanos()).isEqualTo(Feed.FIRST);
        assertThat(exchange.notes()).isEmpty();
    }

    @Test
    void j17CumulativeUsageOnEveryChunkLastWins() {
        Exchange exchange = Feed.stream()
                .data(usage("[{\"delta\":{\"content\":\"Hel\"}}]", 9, 1))
                .data(usage("[{\"delta\":{\"content\":\"lo\"}}]", 9, 2))
                .data(usage("[{\"delta\":{},\"finish_reason\":\"stop\"}]", 9, 3))
                .data(usage("[]", 9, 3))
                .done()
                .end();
        assertThat(exchange.usage()).isEqualTo(counts(9, 3, Placement.EVERY_CHUNK));
        assertThat(exchange.notes()).isEmpty();
    }

    @Test
    void j18UsageUnderXGroqIsTakenWhereThereIsNoOther() {
        Exchange exchange = Feed.stream()
                .data("{\"x_groq\":{\"id\":\"req_1\"},\"choices\":[{\"delta\":{\"content\":\"Hello\"}}]}")
                .data("{\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}],\"x_groq\":{\"usage\":"
                        + "{\"prompt_tokens\":9,\"completion_tokens\":12,\"total_tokens\":21,\"total_time\":0.02}}}")
                .done()
                .end();
        assertThat(exchange.usage()).isEqualTo(counts(9, 12, Placement.X_GROQ));
    }

    @Test
    void j19OfTwoUsagesTheLastHoldsAndADifferenceIsNoted() {
        Feed feed = Feed.stream().content("Hello").finish("stop").data(usage("[]", 9, 12));
        assertThat(feed.data(usage("[]", 9, 12)).end().notes()).containsExactly(Note.NO_DONE);
        Exchange exchange = feed.data(usage("[]", 9, 13))
                .data("{\"choices\":[],\"usage\":null}")
                .data("{\"choices\":[],\"usage\":{}}")
                .done()
                .end();
        assertThat(exchange.usage()).isEqualTo(counts(9, 13, Placement.EMPTY_CHOICES));
        assertThat(exchange.notes()).containsExactly(Note.USAGE_REPEATED);
    }

    @Test
    void j20CountsAsTextOrFractionsAreReadAndNoted() {
        Exchange exchange = Feed.stream()
                .content("Hello")
                .finish("stop")
                .data("{\"choices\":[],\"usage\":{\"prompt_tokens\":\"9\",\"completion_tokens\":12.0,"
                        + "\"total_tokens\":2.1e1}}")
                .done()
                .end();
        assertThat(exchange.usage()).isEqualTo(counts(9, 12, Placement.EMPTY_CHOICES));
        assertThat(exchange.notes()).containsExactly(Note.USAGE_COERCED);
    }

    @Test
    void j20CountsThatAreNoNumbersAreUnknown() {
        Exchange exchange = Feed.stream()
                .content("Hello")
                .finish("stop")
                .data("{\"choices\":[],\"usage\":{\"prompt_tokens\":\"many\",\"completion_tokens\":[12],"
                        + "\"total_tokens\":21,\"prompt_tokens_details\":null,\"cost\":{}}}")
                .done()
                .end();
        assertThat(exchange.usage())
                .isEqualTo(new Usage(null, null, 21L, null, null, null, null, Placement.EMPTY_CHOICES));
    }

    @Test
    void j21MissingUsageIsUnknownAndNotZero() {
        assertThat(Feed.stream().content("Hello").finish("stop").done().end().usage())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"prompt_tokens\":9,\"completion_tokens\":12,\"total_tokens\":22",
                "\"prompt_tokens\":9,\"completion_tokens\":0,\"total_tokens\":9",
                "\"prompt_tokens\":-1,\"completion_tokens\":12",
                "\"completion_tokens\":12,\"completion_tokens_details\":{\"reasoning_tokens\":-3}"
            })
    void j22CountsThatCannotBeTrueAreKeptAndNoted(String counts) {
        Exchange exchange = Feed.stream()
                .content("Hello")
                .finish("stop")
                .data("{\"choices\":[],\"usage\":{" + counts + "}}")
                .done()
                .end();
        assertThat(exchange.usage()).isNotNull();
        assertThat(exchange.notes()).containsExactly(Note.USAGE_INCONSISTENT);
    }

    @Test
    void j22NoTokensForNoWordsIsConsistent() {
        Exchange exchange =
                Feed.stream().finish("stop").data(usage("[]", 9, 0)).done().end();
        assertThat(exchange.notes()).containsExactly(Note.EMPTY_ANSWER);
    }

    @Test
    void j23ReasoningAndCachedTokensAreKeptAsSent() {
        Exchange exchange = Feed.body("{\"choices\":[{\"message\":{\"content\":\"Hello\"},\"finish_reason\":\"stop\"}],"
                        + "\"usage\":{\"prompt_tokens\":194,\"completion_tokens\":2,\"total_tokens\":196,\"cost\":0.95,"
                        + "\"is_byok\":false,\"cost_details\":{\"upstream_inference_cost\":null},"
                        + "\"prompt_tokens_details\":{\"cached_tokens\":5,\"cache_write_tokens\":100,\"audio_tokens\":0},"
                        + "\"completion_tokens_details\":{\"reasoning_tokens\":50,\"image_tokens\":0}}}")
                .end();
        Money cost = Money.ofUsd(new BigDecimal("0.95"));
        assertThat(exchange.usage()).isEqualTo(new Usage(194L, 2L, 196L, 5L, 100L, 50L, cost, Placement.BODY));
        assertThat(exchange.notes()).isEmpty();
    }

    private static String usage(String choices, long prompt, long completion) {
        return "{\"choices\":" + choices + ",\"usage\":{\"prompt_tokens\":" + prompt + ",\"completion_tokens\":"
                + completion + ",\"total_tokens\":" + (prompt + completion) + "}}";
    }

    private static Usage counts(long prompt, long completion, Placement placement) {
        return new Usage(prompt, completion, prompt + completion, null, null, null, null, placement);
    }

    @Test
    void t20AnAnswerFromACacheSaysSo() {
        Exchange exchange = Feed.stream()
                .header("X-OpenRouter-Cache-Status", "HIT")
                .content("Hi")
                .finish("stop")
                .data("{\"choices\":[],\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":1,"
                        + "\"prompt_tokens_details\":{\"cached_tokens\":8}}}")
                .done()
                .end();
        assertThat(exchange.reportedUsage().orElseThrow().cachedTokens()).isEqualTo(8);
        assertThat(Optional.ofNullable(exchange.head()).flatMap(head -> head.header("x-openrouter-cache-status")))
                .hasValue("HIT");
    }
}
