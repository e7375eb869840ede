package dev.weighbridge.measurements.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.exchange.Usage;
import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.measurements.run.Bill;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BillTest {
    /** 0.15 USD in, 0.60 USD out and 0.075 USD cached, each a million tokens. */
    private static final TokenPrice PRICE = new TokenPrice(150_000, 600_000, 75_000L, Money.ZERO);

    @Test
    void cachedInputHasItsOwnPrice() {
        Bill bill = Bill.of(usage(1000L, 400L, 200L)).orElseThrow();

        // 600 x 0.15 + 400 x 0.075 + 200 x 0.60 USD per million.
        assertThat(bill.at(PRICE)).isEqualTo(Money.ofUsd(new BigDecimal("0.00024")));
        assertThat(bill.tokens()).isEqualTo(1200);
    }

    @Test
    void moreCachedThanThereWasIsAllOfIt() {
        assertThat(Bill.of(usage(10L, 400L, 0L)).orElseThrow().cachedTokens()).isEqualTo(10);
    }

    @Test
    void halfAUsageIsNone() {
        assertThat(Bill.of(null)).isEmpty();
        assertThat(Bill.of(usage(null, null, 5L))).isEmpty();
        assertThat(Bill.of(usage(5L, null, null))).isEmpty();
    }

    @Test
    void countsThatCannotBeAreNone() {
        assertThat(Bill.of(usage(-1L, null, 5L))).isEmpty();
        assertThat(Bill.of(usage(5L, null, Long.MAX_VALUE))).isEmpty();
    }

    private static Usage usage(@Nullable Long prompt, @Nullable Long cached, @Nullable Long completion) {
        return new Usage(prompt, completion, null, cached, null, null, null, Usage.Placement.BODY);
    }
}
