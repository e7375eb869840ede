package dev.weighbridge.reports.reading;

import static dev.weighbridge.reports.testing.CellFixture.closed;
import static dev.weighbridge.reports.testing.CellFixture.open;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.measurements.comparison.Slo;
import dev.weighbridge.measurements.summary.Cell;
import dev.weighbridge.measurements.summary.Distribution;
import dev.weighbridge.measurements.summary.Distribution.Percentile;
import dev.weighbridge.measurements.summary.RunFacts;
import dev.weighbridge.measurements.summary.Summary;
import dev.weighbridge.measurements.summary.WorkloadFacts;
import dev.weighbridge.reports.testing.CellFixture;
import dev.weighbridge.reports.testing.Samples;
import dev.weighbridge.reports.testing.Summaries;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HeadlineTest {
    private static final String NONE_COST = "nothing";

    @Test
    void theQuickerTargetComesFirstAndDisjointIntervalsNeedNoRemark() {
        Headline headline =
                headline(at(12, "free", median(251, 240.0, 263.0)), at(12, "paid", median(92.4, 88.0, 97.0)));

        assertThat(headline.sentences().get(0))
                .isEqualTo("At 12 requests a second, the highest load offered to both, paid answers its first token in"
                        + " 92.4\u202fms (median, [88.0, 97.0]), free in 251\u202fms [240, 263].");
    }

    @Test
    void overlappingIntervalsAreSaidToTellNothingApart() {
        Headline headline = headline(at(4, "free", median(100, 90.0, 110.0)), at(4, "paid", median(95, 80.0, 90.0)));

        assertThat(headline.sentences().get(0))
                .endsWith("The intervals overlap: this sample does not tell the two apart.");
    }

    @Test
    void anUnreachedEndIsADashAndTellsNothingApart() {
        Headline headline = headline(at(4, "free", median(251, null, null)), at(4, "paid", median(92, 88.0, 97.0)));

        assertThat(headline.sentences().get(0))
                .contains("free in 251\u202fms [\u2013, \u2013]")
                .endsWith("too small for an interval, so they do not tell the two apart.");
    }

    @Test
    void aSampleTooSmallForAMedianSaysWhatItNeeds() {
        Headline headline = headline(at(4, "free", Samples.of(1e6, 2e6)), at(4, "paid", median(92, 88.0, 97.0)));

        assertThat(headline.sentences().get(0))
                .endsWith(
                        "paid answers its first token in 92.0\u202fms (median, [88.0, 97.0]); free gave 2 first tokens,"
                                + " too few for a median (11 are needed).");
    }

    @Test
    void twoSamplesTooSmallSaySoOnce() {
        Headline headline = headline(at(4, "free", Samples.of(1e6)), at(4, "paid", Samples.none()));

        assertThat(headline.sentences().get(0))
                .endsWith("free gave 1 first token, too few for a median (11 are needed), and paid gave 0 first tokens,"
                        + " too few for a median (11 are needed).");
    }

    @Test
    void theServiceLevelIsToldWithItsIntervalsAndSampleSizes() {
        Headline headline = headline(
                open("free", Summary.ALL, 4).outcome("completed", 140).kept(100, 140),
                open("paid", Summary.ALL, 4).outcome("completed", 140).kept(140, 140));

        assertThat(headline.sentences().get(1))
                .isEqualTo("The service level was kept by free in 71.4\u202f% of 140 requests [63.5, 78.3], by paid in"
                        + " 100\u202f% of 140 requests [97.3, 100].");
    }

    @Test
    void overlappingSharesAreSaidToOverlap() {
        Headline headline = headline(
                open("free", Summary.ALL, 4).outcome("completed", 20).kept(18, 20),
                open("paid", Summary.ALL, 4).outcome("completed", 20).kept(20, 20));

        assertThat(headline.sentences().get(1)).endsWith("Here the intervals overlap.");
    }

    @Test
    void aShareOfNothingIsNotZero() {
        Headline headline = headline(
                open("free", Summary.ALL, 4).outcome("censored", 3),
                open("paid", Summary.ALL, 4).outcome("completed", 20).kept(20, 20));

        assertThat(headline.sentences().get(1)).contains("by free in none, for none of its requests counts");
    }

    @Test
    void withoutBoundsTheShareIsOfAnswers() {
        Summary typical = Summaries.typical();
        Summary unbounded = new Summary(
                1,
                typical.run(),
                typical.targets(),
                List.of(new WorkloadFacts("free-form", "x.csv", 3, Slo.NONE)),
                typical.simulations(),
                typical.cells(),
                List.of(),
                List.of(),
                List.of(),
                List.of());

        assertThat(Headline.of(new Reading(unbounded)).sentences().get(1))
                .startsWith("An answer was given by free in ");
    }

    @Test
    void costsAreOfAThousandRequests() {
        Headline headline = headline(
                open("free", Summary.ALL, 4).outcome("completed", 50).cost(Money.ZERO, 0),
                open("paid", Summary.ALL, 4).outcome("completed", 50).cost(Summaries.usd("0.00668"), 0));

        assertThat(headline.sentences().get(2))
                .isEqualTo("A thousand such requests cost, by price list, " + NONE_COST + " on free,"
                        + " 0.134\u202fUSD on paid.");
    }

    @Test
    void anUnknownCostSaysWhy() {
        Headline headline = headline(
                open("free", Summary.ALL, 4).outcome("completed", 50).cost(Money.ZERO, 0),
                open("paid", Summary.ALL, 4).outcome("completed", 50).cost(null, 3));

        assertThat(headline.sentences().get(2)).endsWith("an unknown amount on paid (3 answers came without usage).");
    }

    @Test
    void aClientBoundTargetIsNamed() {
        Headline headline = headline(
                open("free", Summary.ALL, 4).outcome("completed", 50).clientBound(),
                open("paid", Summary.ALL, 4).outcome("completed", 50));

        assertThat(headline.sentences())
                .last()
                .isEqualTo("This machine could not send to free on time at this load, so its latencies are not to be"
                        + " believed.");
    }

    @Test
    void theHighestRateInCommonIsTakenEvenWhereConcurrencyWasTriedToo() {
        Headline headline = headline(
                at(4, "free", Samples.none()),
                at(4, "paid", Samples.none()),
                at(12, "free", Samples.none()),
                closed("free", Summary.ALL, 64).outcome("completed", 9),
                closed("paid", Summary.ALL, 64).outcome("completed", 9));

        assertThat(headline.level())
                .hasValueSatisfying(level -> assertThat(level.label()).isEqualTo("4/s"));
    }

    @Test
    void requestsInFlightAreTakenWhereNoRateIsCommon() {
        Headline headline = headline(
                closed("free", Summary.ALL, 1).outcome("completed", 9),
                closed("paid", Summary.ALL, 1).outcome("completed", 9));

        assertThat(headline.sentences().get(0)).startsWith("At 1 user, the highest load offered to both,");
    }

    @Test
    void targetsWithoutACommonLevelAreNotCompared() {
        Headline headline = headline(at(4, "free", Samples.none()), at(12, "paid", Samples.none()));

        assertThat(headline.sentences())
                .containsExactly("No load was offered to both free and paid, so nothing can be put side by side.");
    }

    @Test
    void aTargetByItselfIsToldByItself() {
        Summary typical = Summaries.typical();
        RunFacts run = typical.run();
        RunFacts solo = new RunFacts(
                run.id(),
                run.startedAt(),
                run.endedAt(),
                true,
                true,
                run.comparison(),
                run.comparisonSha256(),
                "free",
                "free",
                run.seed(),
                run.command(),
                run.facts());
        Summary summary = Summaries.with(
                typical, solo, List.of(at(4, "free", median(251, 240.0, 263.0)).cell()));

        assertThat(Headline.of(new Reading(summary)).sentences().get(0))
                .isEqualTo("At 4 requests a second, the highest load offered, free answers its first token in"
                        + " 251\u202fms (median, [240, 263]).");
    }

    private static Headline headline(CellFixture... cells) {
        Cell[] made = Arrays.stream(cells).map(CellFixture::cell).toArray(Cell[]::new);
        return Headline.of(new Reading(Summaries.of(made)));
    }

    private static CellFixture at(double perSecond, String target, Distribution ttft) {
        return open(target, Summary.ALL, perSecond)
                .outcome("completed", 70)
                .ttft(ttft)
                .kept(70, 70);
    }

    private static Distribution median(double millis, @Nullable Double lowMillis, @Nullable Double highMillis) {
        Percentile p50 = new Percentile(0.5, millis * 1e6, nanos(lowMillis), nanos(highMillis), 11);
        return new Distribution(70, 0, 1.0, 1.0, 1.0, List.of(p50), List.of());
    }

    private static @Nullable Double nanos(@Nullable Double millis) {
        return millis == null ? null : millis * 1e6;
    }
}
