package dev.weighbridge.measurements.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Usage;
import dev.weighbridge.measurements.run.LocalCounts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * One stream whose truth is known: first token after 200 ms, 50 tokens, one every 20 ms. Published tools read it as
 * anything between 9.8 and 100 ms a token.
 */
class TokenFlowTest {
    private static final double MILLI = 1e6;

    @Test
    void oneTokenAnEventIsTwentyMillisecondsAToken() {
        TokenFlow flow = flow(Exchanges.streamed(50, 20).usage(12, 50), 50, 1);

        assertThat(flow.tpotNanos()).hasValue(20 * MILLI);
        assertThat(flow.tokensPerSecond()).hasValue(50);
        assertThat(flow.tokensPerEvent()).hasValue(1);
        assertThat(flow.estimated()).isFalse();
    }

    @Test
    void t19FiveTokensAnEventAreNotTakenForOne() {
        TokenFlow flow = flow(Exchanges.streamed(10, 100).usage(12, 50), 50, 5);

        assertThat(flow.tpotNanos()).hasValue(20 * MILLI);
        assertThat(flow.tokensPerEvent()).hasValue(5);
    }

    @Test
    void streamedReasoningCountsAsTokens() {
        Exchanges stream = Exchanges.streamed(50, 20).visibleFrom(700L).usage(reasoned(50, 25));

        assertThat(flow(stream.reasoning("thinking"), 50, 1).tpotNanos()).hasValue(20 * MILLI);
        assertThat(flow(stream.reasoning(""), 50, 1).tpotNanos())
                .as("where texts are not stored")
                .hasValue(20 * MILLI);
    }

    @Test
    void reasoningThatWasNeverStreamedIsTakenOut() {
        TokenFlow flow = flow(Exchanges.streamed(50, 20).usage(reasoned(350, 300)), 50, 1);

        assertThat(flow.streamed()).isEqualTo(50);
        assertThat(flow.tpotNanos()).hasValue(20 * MILLI);
    }

    @Test
    void anAnswerOfReasoningAloneKeepsItsTokens() {
        TokenFlow flow = flow(Exchanges.streamed(25, 20).visibleFrom(null).usage(reasoned(25, 25)), 25, 1);

        assertThat(flow.tpotNanos()).hasValue(20 * MILLI);
    }

    @Test
    void withoutUsageTheLocalCountServesAndSaysSo() {
        TokenFlow flow = flow(Exchanges.streamed(50, 20), 50, 1);

        assertThat(flow.tpotNanos()).hasValue(20 * MILLI);
        assertThat(flow.estimated()).isTrue();
    }

    @Test
    void withoutAnyCountThePaceIsUnknown() {
        TokenFlow flow = TokenFlow.of(Exchanges.streamed(50, 20).build(), null);

        assertThat(flow.tpotNanos()).isEmpty();
        assertThat(flow.tokensPerSecond()).isEmpty();
        assertThat(flow.tokensPerEvent()).isEmpty();
        assertThat(flow.estimated()).isFalse();
    }

    @Test
    void whereTheFirstEventHeldEverythingThePaceIsUnknown() {
        assertThat(flow(Exchanges.streamed(2, 20).usage(12, 7), 9, 9).tpotNanos())
                .isEmpty();
    }

    @Test
    void anAnswerInOnePieceHasNoPace() {
        TokenFlow flow = flow(Exchanges.streamed(1, 0).usage(12, 50), 48, 48);

        assertThat(flow.paced()).isFalse();
        assertThat(flow.tpotNanos()).isEmpty();
        assertThat(flow.tokensPerEvent()).hasValue(50);
    }

    @Test
    void t18EventsOfOneMomentHaveNoRate() {
        TokenFlow flow = flow(Exchanges.streamed(3, 0).usage(12, 3), 3, 1);

        assertThat(flow.tpotNanos()).hasValue(0);
        assertThat(flow.tokensPerSecond()).isEmpty();
    }

    private static Usage reasoned(long completion, long reasoning) {
        return new Usage(12L, completion, null, null, null, reasoning, null, Usage.Placement.EMPTY_CHOICES);
    }

    private static TokenFlow flow(Exchanges built, int counted, int first) {
        @Nullable LocalCounts local = new LocalCounts("o200k_base", 12, counted, first, null);
        Exchange exchange = built.build();
        return TokenFlow.of(exchange, local);
    }
}
