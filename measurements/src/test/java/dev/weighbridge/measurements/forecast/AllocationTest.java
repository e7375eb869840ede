package dev.weighbridge.measurements.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.forecast.Allocation.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class AllocationTest {

    @Test
    void whatFitsIsAskedWhole() {
        assertThat(Allocation.of(List.of(asked("a", 40, 0.01), asked("b", 20, 0.02))))
                .containsExactly(40, 20);
    }

    @Test
    void whatCostsNothingIsAskedWhole() {
        assertThat(Allocation.of(List.of(asked("a", 40, 0), asked("b", 20, 0.1))))
                .containsExactly(40, 10);
    }

    @Test
    void equalCostsAreShared() {
        assertThat(Allocation.of(List.of(asked("a", 400, 0.01), asked("b", 400, 0.01))))
                .containsExactly(50, 50);
    }

    @Test
    void cheapCasesGetMoreByTheRootOfTheirCost() {
        // Four times as dear is half as many: 68 x 0.005 + 33 x 0.02 is 1.
        assertThat(Allocation.of(List.of(asked("a", 400, 0.005), asked("b", 400, 0.02))))
                .containsExactly(68, 33);
    }

    @Test
    void whatAWorkloadCannotUseGoesToTheOthers() {
        assertThat(Allocation.of(List.of(asked("a", 10, 0.01), asked("b", 400, 0.01))))
                .containsExactly(10, 90);
    }

    @Test
    void capsAreKeptEachByItself() {
        // One is dear in money, the other in tokens: together they leave nothing of either.
        assertThat(Allocation.of(List.of(asked("a", 400, 0.01, 0), asked("b", 400, 0, 0.02))))
                .containsExactly(100, 50);
    }

    @Test
    void whereNotOneFitsNoneIsAsked() {
        assertThat(Allocation.of(List.of(asked("a", 10, 3)))).containsExactly(0);
        assertThat(Allocation.of(List.of(asked("a", 10, Double.POSITIVE_INFINITY))))
                .containsExactly(0);
        assertThat(Allocation.of(List.of())).isEmpty();
    }

    @Test
    void noOtherWayToAskTellsMoreByMuch() {
        Seeded.check(300, random -> {
            List<Asked> workloads = some(random);
            double best = leastUnknown(workloads, new int[workloads.size()], 0);
            List<Integer> counts = Allocation.of(workloads);
            int[] chosen = counts.stream().mapToInt(Integer::intValue).toArray();

            assertThat(new Counts(workloads, chosen).fits()).isTrue();
            assertThat(new Counts(workloads, chosen).unknown()).isBetween(best - 1e-9, 1.1 * best);
        });
    }

    private static List<Asked> some(RandomGenerator random) {
        int limits = 1 + random.nextInt(3);
        List<Asked> workloads = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            double[] shares = random.doubles(limits, 0.005, 0.1).toArray();
            workloads.add(asked("w" + i, 1 + random.nextInt(30), shares));
        }
        return workloads;
    }

    /** That of the best of all ways there are. */
    private static double leastUnknown(List<Asked> workloads, int[] counts, int from) {
        if (from == counts.length) {
            Counts all = new Counts(workloads, counts);
            return all.fits() ? all.unknown() : Double.POSITIVE_INFINITY;
        }
        double least = Double.POSITIVE_INFINITY;
        for (int cases = 0; cases <= workloads.get(from).cases(); cases++) {
            counts[from] = cases;
            least = Math.min(least, leastUnknown(workloads, counts, from + 1));
        }
        counts[from] = 0;
        return least;
    }

    private static Asked asked(String name, int cases, double... shares) {
        List<Double> list = new ArrayList<>();
        for (double share : shares) {
            list.add(share);
        }
        return new Asked(name, cases, list);
    }
}
