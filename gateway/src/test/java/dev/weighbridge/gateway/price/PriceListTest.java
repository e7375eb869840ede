package dev.weighbridge.gateway.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PriceListTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @Test
    void aPriceHasTheDayOfItsList() {
        TokenPrice price = list(Map.of("a", TokenPrice.FREE)).price("a").orElseThrow();

        assertThat(price.asOf()).isEqualTo(DAY);
        assertThat(price.free()).isTrue();
    }

    @Test
    void whatIsNotListedOrListedWithoutAPriceIsUnknown() {
        Map<String, @Nullable TokenPrice> models = new HashMap<>();
        models.put("varies", null);
        models.put("a", TokenPrice.FREE);

        PriceList list = list(models);

        assertThat(list.price("varies")).isEmpty();
        assertThat(list.price("other")).isEmpty();
        assertThat(list.covered(List.of("a", "varies", "other")))
                .isEqualTo("1 of 3 models priced; no price of varies, other");
    }

    @Test
    void anotherCurrencyIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PriceList(DAY, "here", "KRW", Map.of()));
    }

    private static PriceList list(Map<String, @Nullable TokenPrice> models) {
        return new PriceList(DAY, "here", PriceList.USD, models);
    }
}
