package dev.weighbridge.reports.reading;

import static dev.weighbridge.reports.testing.PricedSummaries.cost;
import static dev.weighbridge.reports.testing.PricedSummaries.score;
import static dev.weighbridge.reports.testing.PricedSummaries.unknownCost;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weighbridge.measurements.summary.AnswerQuality;
import dev.weighbridge.measurements.summary.RunCosts;
import dev.weighbridge.measurements.summary.Score;
import dev.weighbridge.measurements.summary.TargetCost;
import dev.weighbridge.reports.testing.PricedSummaries;
import dev.weighbridge.reports.testing.Summaries;
import java.util.List;
import org.junit.jupiter.api.Test;

class QualityPriceTest {
    @Test
    void allWorkloadsTogetherStandBeforeEach() {
        assertThat(QualityPrice.of(new Reading(PricedSummaries.typical())))
                .extracting(QualityPrice::name)
                .containsExactly("all together", "support-en", "support-ko");
    }

    @Test
    void togetherEachWorkloadCountsTheSameHoweverManyCasesItHas() {
        QualityPrice together = of(
                        List.of(score("free", "a", 10, 10), score("free", "b", 50, 100)),
                        List.of(cost("free", "a", "0.001"), cost("free", "b", "0.003")))
                .get(0);
        PricePoint free = together.of("free").orElseThrow();

        assertThat(free.accuracy()).isNotNull().extracting(Accuracy::estimate).isEqualTo(0.75);
        assertThat(free.perThousand().value()).isEqualTo(Summaries.usd("2"));
    }

    @Test
    void theIntervalOfAMeanReachesOutByTheSquaresOfItsParts() {
        Accuracy mean = Accuracy.mean(List.of(new Accuracy(0.5, 0.4, 0.6, 10), new Accuracy(0.7, 0.6, 0.8, 10)));

        assertThat(mean.estimate()).isCloseTo(0.6, within(1e-12));
        assertThat(mean.low()).isCloseTo(0.6 - Math.sqrt(0.02) / 2, within(1e-12));
        assertThat(mean.high()).isCloseTo(0.6 + Math.sqrt(0.02) / 2, within(1e-12));
        assertThat(mean.n()).isEqualTo(20);
    }

    @Test
    void theMeanOfOneIsThatOne() {
        Accuracy one = new Accuracy(0.5, 0.25, 0.75, 10);

        assertThat(Accuracy.mean(List.of(one))).isEqualTo(one);
    }

    @Test
    void whatIsDearerAndNoBetterIsOffTheFrontier() {
        QualityPrice choice = of(
                        List.of(score("free", "a", 20, 40), score("paid", "a", 20, 40)),
                        List.of(cost("free", "a", "0"), cost("paid", "a", "0.001")))
                .get(0);

        assertThat(choice.frontier()).extracting(PricePoint::target).containsExactly("free");
        assertThat(choice.better(choice.of("paid").orElseThrow())).containsExactly("free");
    }

    @Test
    void twoThatAreAlikeBothStayOnTheFrontier() {
        QualityPrice choice = of(
                        List.of(score("free", "a", 20, 40), score("paid", "a", 20, 40)),
                        List.of(cost("free", "a", "0.001"), cost("paid", "a", "0.001")))
                .get(0);

        assertThat(choice.frontier()).hasSize(2);
    }

    @Test
    void anUnknownPriceIsNeverNothing() {
        QualityPrice choice = of(
                        List.of(score("free", "a", 20, 40), score("paid", "a", 30, 40)),
                        List.of(unknownCost("free", "a"), cost("paid", "a", "0.001")))
                .get(0);
        PricePoint free = choice.of("free").orElseThrow();

        assertThat(free.usd()).isEmpty();
        assertThat(choice.frontier()).extracting(PricePoint::target).containsExactly("paid");
        assertThat(choice.better(free)).isEmpty();
    }

    @Test
    void anUnknownPriceOfOneWorkloadIsAnUnknownPriceOfAll() {
        PricePoint free = of(
                        List.of(score("free", "a", 20, 40), score("free", "b", 20, 40)),
                        List.of(unknownCost("free", "a"), cost("free", "b", "0.001")))
                .get(0)
                .of("free")
                .orElseThrow();

        assertThat(free.accuracy()).isNotNull();
        assertThat(free.perThousand().value()).isNull();
    }

    private static List<QualityPrice> of(List<Score> scores, List<TargetCost> costs) {
        return QualityPrice.of(new Reading(Summaries.typical()
                .with(new AnswerQuality(scores, List.of()))
                .with(new RunCosts(costs, List.of(), List.of()))));
    }
}
