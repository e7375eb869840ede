package dev.weighbridge.measurements.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.provider.Provider;
import dev.weighbridge.gateway.provider.RequestQuota;
import org.junit.jupiter.api.Test;

class QuotaNeedTest {
    private static final RequestQuota FREE = Provider.OPENROUTER.freeQuota().orElseThrow();

    @Test
    void aPlanBeyondTheDaySaysHowManyDaysItTakes() {
        QuotaNeed need = new QuotaNeed("free", 840, FREE, null);

        assertThat(need.exceeded()).isTrue();
        assertThat(need.words())
                .isEqualTo("free needs 840 requests; OpenRouter's free tier gives 50 a day and 20 a minute: 17 days, "
                        + "42 min of asking");
    }

    @Test
    void aPlanThatFitsTakesOneDay() {
        assertThat(new QuotaNeed("free", 50, FREE, null).exceeded()).isFalse();
        assertThat(new QuotaNeed("free", 50, FREE, null).words()).endsWith(": one day, 3 min of asking");
    }

    @Test
    void whatIsNotKnownBoundsNothing() {
        QuotaNeed need = new QuotaNeed("free", 5000, new RequestQuota(null, 100L, "the comparison's quota"), null);

        assertThat(need.exceeded()).isFalse();
        assertThat(need.words())
                .isEqualTo("free needs 5000 requests; the comparison's quota gives 100 a minute: one day, "
                        + "50 min of asking");
    }

    @Test
    void whatIsUsedUpTodayTakesAnotherDay() {
        QuotaNeed need = new QuotaNeed("free", 50, FREE, 12L);

        assertThat(need.days()).isEqualTo(2);
        assertThat(need.words()).contains("gives 50 a day (12 left today) and 20 a minute: 2 days");
        assertThat(new QuotaNeed("free", 12, FREE, 12L).exceeded()).isFalse();
        assertThat(new QuotaNeed("free", 63, FREE, 12L).days()).isEqualTo(3);
    }
}
