package dev.weighbridge.gateway.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.catalogue.Difference.Differs;
import dev.weighbridge.gateway.catalogue.Difference.Equal;
import dev.weighbridge.gateway.catalogue.Difference.Side;
import dev.weighbridge.gateway.catalogue.Difference.Unknown;
import dev.weighbridge.gateway.exchange.Usage;
import dev.weighbridge.gateway.price.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LedgerComparisonTest {
    private static final Generation LEDGER =
            Generation.read(Fixture.of("generation")).orElseThrow();
    private static final Money COST = new Money(140_000_000);

    @Test
    void whatIsTheSameAgrees() {
        LedgerComparison same = LedgerComparison.of(usage(14L, 25L, 3L, 5L, COST), LEDGER);
        assertThat(same)
                .isEqualTo(new LedgerComparison(
                        new Equal<>(14L), new Equal<>(25L), new Equal<>(3L), new Equal<>(5L), new Equal<>(COST)));
        assertThat(same.agrees()).isTrue();
        assertThat(same.differs()).isFalse();
    }

    @Test
    void whatTheLedgerHasMoreOfIsAboveZero() {
        LedgerComparison other = LedgerComparison.of(usage(14L, 20L, 4L, 5L, Money.ZERO), LEDGER);
        assertThat(other.completionTokens()).isEqualTo(new Differs<>(20L, 25L, 5L));
        assertThat(other.cachedTokens()).isEqualTo(new Differs<>(4L, 3L, -1L));
        assertThat(other.cost()).isEqualTo(new Differs<>(Money.ZERO, COST, COST));
        assertThat(other.differs()).isTrue();
        assertThat(other.agrees()).isFalse();
    }

    @Test
    void whatWasNotReportedIsUnknownAndNeverZero() {
        LedgerComparison partly = LedgerComparison.of(usage(14L, null, null, null, null), LEDGER);
        assertThat(partly.completionTokens()).isEqualTo(new Unknown<>(Side.REPORTED));
        assertThat(partly.cost()).isEqualTo(new Unknown<>(Side.REPORTED));
        assertThat(partly.agrees()).isTrue();
    }

    @Test
    void whatTheLedgerDoesNotTellIsUnknownThere() {
        Generation bare = Generation.read("{\"data\":{\"id\":\"gen-1\"}}").orElseThrow();
        assertThat(LedgerComparison.of(usage(14L, null, null, null, null), bare).promptTokens())
                .isEqualTo(new Unknown<>(Side.LEDGER));
        LedgerComparison nothing = LedgerComparison.of(null, bare);
        assertThat(nothing.cost()).isEqualTo(new Unknown<>(Side.BOTH));
        assertThat(nothing.agrees()).isFalse();
        assertThat(nothing.differs()).isFalse();
    }

    @Test
    void anAmountBelowZeroIsNone() {
        LedgerComparison odd = LedgerComparison.of(usage(Long.MIN_VALUE, 25L, 3L, 5L, new Money(-1)), LEDGER);
        assertThat(odd.promptTokens()).isEqualTo(new Unknown<>(Side.REPORTED));
        assertThat(odd.cost()).isEqualTo(new Unknown<>(Side.REPORTED));
    }

    private static Usage usage(
            @Nullable Long prompt,
            @Nullable Long completion,
            @Nullable Long cached,
            @Nullable Long reasoning,
            @Nullable Money cost) {
        return new Usage(prompt, completion, null, cached, null, reasoning, cost, Usage.Placement.BODY);
    }
}
