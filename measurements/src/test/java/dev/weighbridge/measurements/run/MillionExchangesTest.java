package dev.weighbridge.measurements.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.exchange.Usage;
import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MillionExchangesTest {
    private static final int EXCHANGES = 1_000_000;
    private static final BigDecimal INPUT_USD = new BigDecimal("0.000001");
    private static final BigDecimal OUTPUT_USD = new BigDecimal("0.000002");

    @Test
    void aMillionExchangesAreSummedToTheLastDigit() {
        CapLedger ledger =
                new CapLedger(Samples.manifest("r", Samples.wideCaps()).comparison());
        SplittableRandom random = new SplittableRandom(7);
        long input = 0;
        long output = 0;
        double inexact = 0;
        for (int i = 0; i < EXCHANGES; i++) {
            int prompt = random.nextInt(1, 400);
            int completion = random.nextInt(1, 100);
            input += prompt;
            output += completion;
            inexact += 0.000001 * prompt + 0.000002 * completion;
            settle(ledger, "x-" + i, Samples.usage(prompt, completion));
        }

        BigDecimal exact =
                INPUT_USD.multiply(BigDecimal.valueOf(input)).add(OUTPUT_USD.multiply(BigDecimal.valueOf(output)));
        assertThat(ledger.money().usd()).isEqualByComparingTo(exact);
        assertThat(ledger.openReservations()).isZero();
        // What it is good for: the same sum in floating point is another one.
        assertThat(new BigDecimal(inexact)).isNotEqualByComparingTo(exact);
    }

    private static void settle(CapLedger ledger, String id, Usage usage) {
        Labels labels = Samples.labels(0);
        ledger.accept(new JournalLine.Promised(new Reserved(id, labels, Samples.worst(500))));
        ledger.accept(new JournalLine.Settled(id, labels, Samples.completed(usage), null, null));
    }
}
