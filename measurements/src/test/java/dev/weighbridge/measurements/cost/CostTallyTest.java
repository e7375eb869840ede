package dev.weighbridge.measurements.cost;

import static dev.weighbridge.measurements.cost.Spending.bill;
import static dev.weighbridge.measurements.cost.Spending.silent;
import static dev.weighbridge.measurements.cost.Spending.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.measurements.summary.CostEstimate;
import dev.weighbridge.measurements.summary.PointPrice;
import dev.weighbridge.measurements.summary.Summary;
import dev.weighbridge.measurements.summary.TargetCost;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CostTallyTest {
    private final Spending spending = new Spending();

    @Test
    void aRequestCostsTheMeanOfAllAndAThousandThatExactly() {
        spending.paid("a", bill(1000, 100), true);
        spending.paid("b", bill(2000, 100), true);

        TargetCost cost = spending.cost("paid");
        // 0.15 and 0.60 USD a million: 0.00021 and 0.00036 USD.
        assertThat(cost.perRequest().value()).isEqualTo(usd("0.000285"));
        assertThat(cost.perThousand().value()).isEqualTo(usd("0.285"));
        assertThat(cost.inputTokens()).isEqualTo(1500);
        assertThat(cost.outputTokens()).isEqualTo(100);
    }

    @Test
    void aRightAnswerCostsAllThatWasSpentOverThoseThatAreRight() {
        for (int i = 0; i < 40; i++) {
            spending.paid("c" + i, bill(1000 + i, 100), i % 4 != 0);
        }

        CostEstimate each = spending.cost("paid").perRightAnswer();
        Money all = usd("0.0084").plus(usd("0.000117"));
        assertThat(each.value()).isEqualTo(Amounts.over(all, 30));
        assertThat(each.n()).isEqualTo(40);
        assertThat(each.low()).isLessThan(each.value());
        assertThat(each.high()).isGreaterThan(each.value());
    }

    @Test
    void whatSaysNothingOfItsCostIsCountedAndNeverNothing() {
        spending.paid("a", bill(1000, 0), true);
        spending.paid("b", silent(), true);

        TargetCost cost = spending.cost("paid");
        assertThat(cost.unknown()).isEqualTo(1);
        assertThat(cost.perRequest().value()).isEqualTo(usd("0.00015"));
        assertThat(cost.perRequest().n()).isEqualTo(1);
        assertThat(cost.perRequest().because()).isEqualTo("fewer than 2 cases");
    }

    @Test
    void whereNothingIsKnownTheReasonIsSaid() {
        spending.paid("a", silent(), true);

        TargetCost cost = spending.cost("paid");
        assertThat(cost.perThousand().value()).isNull();
        assertThat(cost.perThousand().because()).isEqualTo("1 of 1 requests say nothing of their cost");
    }

    @Test
    void aFreeModelCostsNothingEvenWithoutUsage() {
        spending.free("a", silent(), true);
        spending.free("b", silent(), true);

        assertThat(spending.cost("free").perThousand())
                .isEqualTo(new CostEstimate(Money.ZERO, Money.ZERO, Money.ZERO, 2, ""));
    }

    @Test
    void withoutARightAnswerThereIsNoPriceOfOne() {
        spending.paid("a", bill(10, 10), false);
        assertThat(spending.cost("paid").perRightAnswer().because()).isEqualTo("no answer is right");
        assertThat(spending.cost("paid").rightAnswers()).isZero();
    }

    @Test
    void whatWasNotGradedHasNoPriceOfARightAnswer() {
        spending.sent("paid", "a", bill(10, 10));
        assertThat(spending.cost("paid").perRightAnswer().because()).isEqualTo("no answer was graded");
        assertThat(spending.cost("paid").rightAnswers()).isNull();
    }

    @Test
    void allWorkloadsTogetherHaveALineOfTheirOwn() {
        spending.paid("a", bill(10, 10), true);
        assertThat(spending.costs().targets()).extracting(TargetCost::workload).containsExactly("chat", Summary.ALL);
    }

    @Test
    void aPointOfAccuracyHasAPriceWhereTheCandidateIsBetter() {
        for (int i = 0; i < 100; i++) {
            spending.free("c" + i, silent(), i % 2 == 0);
            spending.paid("c" + i, bill(1000, 100), i % 10 != 0);
        }

        PointPrice price = spending.costs().points().get(0);
        // 40 points more for 0.21 USD a thousand.
        assertThat(price.pairs()).isEqualTo(100);
        assertThat(price.more().value()).isEqualTo(usd("0.21"));
        assertThat(price.perPoint().value()).isEqualTo(usd("0.00525"));
        assertThat(Objects.requireNonNull(price.perPoint().low())).isLessThan(usd("0.00525"));
        assertThat(price.words()).isEqualTo("paid is more often right than free, and each point has this price.");
    }

    @Test
    void whereTheDifferenceMayBeNoneThePriceOfAPointHasNoBound() {
        for (int i = 0; i < 20; i++) {
            spending.free("c" + i, silent(), i != 3);
            spending.paid("c" + i, bill(1000, 100), i != 5 && i != 4);
        }

        PointPrice price = spending.costs().points().get(0);
        assertThat(price.perPoint().low()).isNull();
        assertThat(price.words()).contains("has no bound");
    }

    @Test
    void equallyGoodSidesHaveNoPriceOfAPoint() {
        spending.free("a", silent(), true);
        spending.paid("a", bill(1, 1), true);

        assertThat(spending.costs().points().get(0).perPoint().because()).isEqualTo("both are right equally often");
    }

    @Test
    void aSideThatIsDearerAndWorseIsSaid() {
        for (int i = 0; i < 50; i++) {
            spending.free("c" + i, silent(), true);
            spending.paid("c" + i, bill(1000, 100), i % 2 == 0);
        }
        assertThat(spending.costs().points())
                .extracting(PointPrice::words)
                .isEqualTo(List.of("paid costs more than free and is less often right."));
    }
}
