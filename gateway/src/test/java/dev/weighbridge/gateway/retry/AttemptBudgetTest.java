package dev.weighbridge.gateway.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighbridge.gateway.testing.Seeded;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AttemptBudgetTest {

    @Test
    void aBurstIsAllowedAndThenAShareOfTheRequests() {
        AttemptBudget budget = new AttemptBudget(1000, 2, 10);
        assertThat(taken(budget, 5)).isEqualTo(2);
        requests(budget, 9);
        assertThat(budget.take()).isFalse();
        requests(budget, 1);
        assertThat(budget.take()).isTrue();
    }

    @Test
    void aLongCalmIsNoLeaveForAStorm() {
        AttemptBudget budget = new AttemptBudget(1000, 3, 50);
        requests(budget, 10_000);
        assertThat(taken(budget, 100)).isEqualTo(3);
    }

    @Test
    void theWholeRunHasABound() {
        AttemptBudget budget = new AttemptBudget(4, 10, 100);
        assertThat(taken(budget, 10)).isEqualTo(4);
        requests(budget, 100);
        assertThat(budget.take()).isFalse();
    }

    @Test
    void moreThanTheBudgetIsNeverTaken() {
        Seeded.check(20, random -> {
            int burst = random.nextInt(20);
            int percent = random.nextInt(101);
            AttemptBudget budget = new AttemptBudget(Long.MAX_VALUE, burst, percent);
            int requests = 0;
            int taken = 0;
            for (int step = 0; step < 500; step++) {
                if (random.nextBoolean()) {
                    budget.requested();
                    requests++;
                } else {
                    taken += budget.take() ? 1 : 0;
                }
            }
            assertThat(100L * taken).isLessThanOrEqualTo(100L * burst + (long) percent * requests);
        });
    }

    @Test
    void manyThreadsTogetherTakeNoMoreThanThereIs() {
        AttemptBudget budget = new AttemptBudget(500, 10_000, 0);
        AtomicInteger taken = new AtomicInteger();
        IntStream.range(0, 10_000).parallel().forEach(i -> {
            budget.requested();
            taken.addAndGet(budget.take() ? 1 : 0);
        });
        assertThat(taken).hasValue(500);
    }

    @Test
    void aBudgetThatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> new AttemptBudget(-1, 0, 0)).hasMessageContaining("most -1");
        assertThatThrownBy(() -> new AttemptBudget(1, 0, 101)).hasMessageContaining("percent 101 must be 0 to 100");
    }

    private static void requests(AttemptBudget budget, int count) {
        for (int i = 0; i < count; i++) {
            budget.requested();
        }
    }

    private static int taken(AttemptBudget budget, int tries) {
        int taken = 0;
        for (int i = 0; i < tries; i++) {
            taken += budget.take() ? 1 : 0;
        }
        return taken;
    }
}
