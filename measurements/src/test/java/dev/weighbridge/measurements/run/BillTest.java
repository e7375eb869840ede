package dev.weighbridge.measurements.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.exchange.Usage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BillTest {
    private static Usage usage(@Nullable Long prompt, @Nullable Long completion, @Nullable Long total) {
        return new Usage(prompt, completion, total, null, null, null, null, Usage.Placement.BODY);
    }

    @Test
    void whatOnlyReadsHasNoOutput() {
        assertThat(Bill.of(usage(7L, null, 7L))).contains(new Bill(7, 0, 0, 0, 0));
    }

    @Test
    void anOutputThatNobodySpeaksOfIsUnknown() {
        assertThat(Bill.of(usage(7L, null, 9L))).isEmpty();
        assertThat(Bill.of(usage(7L, null, null))).isEmpty();
        assertThat(Bill.of(usage(null, null, null))).isEmpty();
    }
}
