package dev.weighbridge.weigh.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.weigh.models.ModelRow.Free;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelTableTest {

    @Test
    void numbersAreAlignedAtTheirEndsAndUnknownIsADash() {
        TokenPrice price = new TokenPrice(150_000, 10_600_001, null, Money.ZERO);
        assertThat(ModelTable.lines(List.of(
                        new ModelRow("acme/large", Free.NO, "by its price", price, 128_000L),
                        new ModelRow("free", Free.YES, "by its price", TokenPrice.FREE, 8_192L),
                        new ModelRow("acme/odd", Free.UNKNOWN, "", null, null))))
                .containsExactly(
                        "model       free  because       in USD/M  out USD/M  context tokens",
                        "acme/large  no    by its price      0.15  10.600001          128000",
                        "free        yes   by its price      0.00       0.00            8192",
                        "acme/odd    -     -                    -          -               -");
    }

    @Test
    void anIdThatWouldMoveTheTerminalIsMadeHarmless() {
        ModelRow hostile = new ModelRow("a\u001b[2J\nb", Free.UNKNOWN, "", null, null);
        assertThat(ModelTable.lines(List.of(hostile)).get(1)).startsWith("a?[2J b  ");
    }
}
