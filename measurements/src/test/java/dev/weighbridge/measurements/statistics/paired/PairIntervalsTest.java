package dev.weighbridge.measurements.statistics.paired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.statistics.Interval;
import dev.weighbridge.measurements.statistics.Near;
import dev.weighbridge.measurements.statistics.Statistic;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairIntervalsTest {

    @ParameterizedTest
    @CsvSource({
        "36, 12, 2, 0, .06111240618634396, .3447087482821487",
        "20, 12, 2, 16, .06111240618634396, .3447087482821487",
        "150, 12, 9, 29, -.03210735947311386, .06358632852745237",
        "90, 0, 0, 10, -.03699349820698566, .03699349820698566",
        "700, 40, 25, 235, -.0008243754890838804, .03149359319878262"
    })
    void tangosIntervalIsKnown(int both, int losses, int gains, int neither, double low, double high) {
        assertEnds(Tango.interval(new PairTable(both, losses, gains, neither), 0.95), low, high);
    }

    @ParameterizedTest
    @CsvSource({
        "36, 12, 2, 0, .05692958400323869, .3404276029749407",
        "20, 12, 2, 16, .056156424841748265, .3292069954001405",
        "150, 12, 9, 29, -.03169734307088337, .06208223551705693",
        "90, 0, 0, 10, -.03529570914725508, .03529570914725508",
        "700, 40, 25, 235, -.0009315864132358014, .03099766030234151"
    })
    void newcombesIntervalIsKnown(int both, int losses, int gains, int neither, double low, double high) {
        assertEnds(Newcombe.interval(new PairTable(both, losses, gains, neither), 0.95), low, high);
    }

    @ParameterizedTest
    @CsvSource({
        "36, 12, 2, 0, .050891670431200686, .3337237141841839",
        "20, 12, 2, 16, .050891670431200686, .3337237141841839",
        "150, 12, 9, 29, -.03163637809060039, .06133934838763009",
        "90, 0, 0, 10, -.027174584791170155, .027174584791170155",
        "700, 40, 25, 235, -.0010140618472661497, .03095418160774519"
    })
    void bonettAndPricesIntervalIsKnown(int both, int losses, int gains, int neither, double low, double high) {
        assertEnds(BonettPrice.interval(new PairTable(both, losses, gains, neither), 0.95), low, high);
    }

    @Test
    void changingSidesTurnsEverySign() {
        Seeded.check(200, random -> {
            PairTable table = anyTable(random);

            assertTurned(table, Tango::interval);
            assertTurned(table, Newcombe::interval);
            assertTurned(table, BonettPrice::interval);
        });
    }

    @Test
    void intervalsHoldTheLossAndGrowWithTheirLevel() {
        Seeded.check(200, random -> {
            PairTable table = anyTable(random);
            double loss = table.loss().orElseThrow();
            Interval narrow = Tango.interval(table, 0.8).orElseThrow();
            Interval wide = Tango.interval(table, 0.99).orElseThrow();

            assertThat(narrow.contains(loss)).isTrue();
            assertThat(wide.low()).isBetween(-1.0, narrow.low());
            assertThat(wide.high()).isBetween(narrow.high(), 1.0);
            assertThat(Newcombe.interval(table, 0.95).orElseThrow().contains(loss))
                    .isTrue();
        });
    }

    @Test
    void theEndsOfTangosIntervalAreWhereItsTestTurns() {
        Seeded.check(200, random -> {
            PairTable table =
                    new PairTable(random.nextInt(50), random.nextInt(1, 30), random.nextInt(1, 30), random.nextInt(50));
            Interval interval = Tango.interval(table, 0.9).orElseThrow();

            assertThat(Tango.pLess(table, interval.high()).orElseThrow()).isCloseTo(0.05, Near.to(1));
            assertThat(Tango.pGreater(table, interval.low()).orElseThrow()).isCloseTo(0.05, Near.to(1));
        });
    }

    @Test
    void tablesAtTheEdgeHaveIntervalsAsWell() {
        Interval allLost = Tango.interval(new PairTable(0, 8, 0, 0), 0.95).orElseThrow();
        Interval allGained = Tango.interval(new PairTable(0, 0, 8, 0), 0.95).orElseThrow();

        assertThat(allLost.high()).isEqualTo(1);
        assertThat(allLost.low()).isBetween(0.0, 0.99);
        assertThat(allGained.low()).isEqualTo(-1);
        assertThat(Tango.score(new PairTable(0, 0, 8, 0), 1)).isEqualTo(Statistic.of(Double.NEGATIVE_INFINITY));
    }

    @Test
    void noPairsSayNothing() {
        PairTable none = new PairTable(0, 0, 0, 0);

        assertThat(none.loss()).isEqualTo(Statistic.undefined("no pairs"));
        assertThat(none.disagreement()).isEqualTo(Statistic.undefined("no pairs"));
        assertThat(Tango.interval(none, 0.95)).isEqualTo(Statistic.undefined("no pairs"));
        assertThat(Tango.pLess(none, 0.05)).isEqualTo(Statistic.undefined("no pairs"));
        assertThat(Newcombe.interval(none, 0.95).isDefined()).isFalse();
        assertThat(BonettPrice.interval(none, 0.95)).isEqualTo(Statistic.undefined("no pairs"));
    }

    @Test
    void aTableCountsItsPairs() {
        boolean[] base = {true, true, false, false, true};
        boolean[] candidate = {true, false, true, false, false};

        assertThat(PairTable.of(base, candidate)).isEqualTo(new PairTable(1, 2, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> PairTable.of(base, new boolean[2]));
        assertThatIllegalArgumentException().isThrownBy(() -> new PairTable(1, -1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Tango.score(new PairTable(1, 0, 0, 0), 1.5));
    }

    @Test
    void tangosIntervalHoldsTheTruthAsOftenAsItSays() {
        RandomGenerator random = Seeded.random(8);
        int held = 0;
        for (int run = 0; run < 2_000; run++) {
            int[] counts = new int[3];
            for (int i = 0; i < 100; i++) {
                double u = random.nextDouble();
                counts[u < 0.12 ? 0 : u < 0.2 ? 1 : 2]++;
            }
            PairTable table = new PairTable(counts[2], counts[0], counts[1], 0);
            held += Tango.interval(table, 0.95).orElseThrow().contains(0.04) ? 1 : 0;
        }

        assertThat(held / 2_000.0).isBetween(0.935, 0.97);
    }

    private static PairTable anyTable(RandomGenerator random) {
        return new PairTable(random.nextInt(1, 100), random.nextInt(20), random.nextInt(20), random.nextInt(100));
    }

    private static void assertTurned(PairTable table, BiFunction<PairTable, Double, Statistic<Interval>> method) {
        Interval there = method.apply(table, 0.95).orElseThrow();
        Interval back = method.apply(table.swapped(), 0.95).orElseThrow().negated();
        assertThat(back.low()).isCloseTo(there.low(), Near.to(1));
        assertThat(back.high()).isCloseTo(there.high(), Near.to(1));
    }

    private static void assertEnds(Statistic<Interval> interval, double low, double high) {
        assertThat(interval.orElseThrow().low()).isCloseTo(low, Near.to(low));
        assertThat(interval.orElseThrow().high()).isCloseTo(high, Near.to(high));
    }
}
