package dev.weighbridge.measurements.cost;

import static dev.weighbridge.measurements.cost.Spending.bill;
import static dev.weighbridge.measurements.cost.Spending.silent;
import static dev.weighbridge.measurements.cost.Spending.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.measurements.comparison.Traffic;
import dev.weighbridge.measurements.summary.MonthlyCost;
import dev.weighbridge.measurements.summary.MonthlyCost.QuotaFit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MonthsTest {

    @Test
    void withoutTrafficThereIsNoMonth() {
        assertThat(asked(null).costs().months()).isEmpty();
    }

    @Test
    void aMonthIsItsRequestsTimesTheMeanOfTheRun() {
        MonthlyCost month = paid(new Traffic(30_000));

        assertThat(month.requests()).isEqualTo(30_000);
        assertThat(month.first().value()).isEqualTo(usd("8.55"));
        assertThat(month.first().low()).isLessThan(usd("8.55"));
        assertThat(month.year().value()).isEqualTo(usd("102.6"));
        assertThat(month.how()).isEqualTo("by the mean cost of a request in this run");
    }

    @Test
    void statedLengthsArePricedExactly() {
        MonthlyCost month = paid(new Traffic(1_000_000, 2000, 500, null, null, null));

        // 2,000 x 0.15 and 500 x 0.60 USD a million are 0.0006.
        assertThat(month.first().value()).isEqualTo(usd("600"));
        assertThat(month.first().because()).isEqualTo("by stated lengths");
    }

    @Test
    void aLengthThatIsNotStatedIsTheMeanOfTheRun() {
        assertThat(paid(new Traffic(1000, 2000, null, null, null, null)).how())
                .isEqualTo("by 2000 tokens in and 100 out at the price list");
    }

    @Test
    void whatIsSentAgainAndWhatGrowsIsPaidForToo() {
        MonthlyCost month = paid(new Traffic(1_000_000, 2000, 500, 10.0, 5.0, null));

        assertThat(month.requests()).isEqualTo(1_050_000);
        assertThat(month.first().value()).isEqualTo(usd("630"));
        // 630 times 1.1 to the 11th, and times 21.384 for the year
        assertThat(dollars(month.twelfth().value())).isCloseTo(1797.46, within(0.01));
        assertThat(dollars(month.year().value())).isCloseTo(13_472.10, within(0.01));
    }

    @Test
    void theFreeTierShowsHowMuchOfTheTrafficItLetsThrough() {
        MonthlyCost month = asked(new Traffic(30_000, null, null, null, null, 60L))
                .costs()
                .months()
                .get(0);

        QuotaFit fit = Objects.requireNonNull(month.quota());
        assertThat(month.target()).isEqualTo("free");
        assertThat(month.first().value()).isEqualTo(Money.ZERO);
        assertThat(fit.share()).isEqualTo(0.05);
        assertThat(fit.words()).isEqualTo("50 a day (OpenRouter's free tier)");
        // 95 % of what a month on paid costs.
        assertThat(fit.rest()).isEqualTo(usd("8.1225"));
        assertThat(month.busiestMinute())
                .isEqualTo("the busiest minute needs 60 requests of 20 a minute (OpenRouter's free tier)");
    }

    @Test
    void moreThanAmountsCanBeIsUnknown() {
        MonthlyCost month = paid(new Traffic(1_000_000_000_000L, 10_000, 10_000, null, null, null));
        assertThat(month.first().value()).isNull();
        assertThat(month.first().because()).isEqualTo("it is more than 9 million USD");
    }

    private static MonthlyCost paid(Traffic traffic) {
        return asked(traffic).costs().months().get(1);
    }

    private static Spending asked(@Nullable Traffic traffic) {
        Spending spending = new Spending(Spending.comparison(traffic));
        spending.free("a", silent(), true);
        spending.paid("a", bill(1000, 100), true);
        spending.paid("b", bill(2000, 100), true);
        return spending;
    }

    private static double dollars(@Nullable Money money) {
        return Objects.requireNonNull(money).usd().doubleValue();
    }
}
