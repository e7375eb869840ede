package dev.weighbridge.measurements.limits.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.limits.strategy.Advice.SafeLoad;
import dev.weighbridge.measurements.limits.strategy.Client.CookbookLoop;
import dev.weighbridge.measurements.limits.strategy.Client.Obedient;
import dev.weighbridge.measurements.limits.strategy.Client.Paced;
import dev.weighbridge.measurements.limits.strategy.Client.Rejection;
import dev.weighbridge.measurements.limits.strategy.Client.Sdk;
import dev.weighbridge.measurements.limits.strategy.Client.Step;
import dev.weighbridge.measurements.limits.strategy.Client.Step.GiveUp;
import dev.weighbridge.measurements.limits.strategy.Client.Step.Wait;
import dev.weighbridge.measurements.limits.strategy.Client.TightLoop;
import org.junit.jupiter.api.Test;

class ClientTest {
    @Test
    void anSdkTriesTwiceMoreAndShortensItsWaitsByAQuarterAtMost() {
        Seeded.check(50, random -> {
            assertThat(waited(new Sdk(false).next(after(1, 30), random))).isBetween(0.375, 0.5);
            assertThat(waited(new Sdk(false).next(after(2, 30), random))).isBetween(0.75, 1.0);
            assertThat(new Sdk(false).next(after(3, 30), random)).isEqualTo(new GiveUp(0));
        });
    }

    @Test
    void anSdkObeysWhatItIsToldUpToAMinute() {
        assertThat(next(new Sdk(true), 1, 60)).isEqualTo(new Wait(60));
        assertThat(waited(next(new Sdk(true), 1, 61))).isLessThanOrEqualTo(0.5);
        assertThat(next(new Sdk(true), 3, 1)).isEqualTo(new GiveUp(0));
    }

    @Test
    void theCookbookLoopSendsNineRequestsAndWaitsOneTwoAndFourSeconds() {
        CookbookLoop loop = new CookbookLoop(new Sdk(false));
        assertThat(waited(next(loop, 1, 30))).isCloseTo(0.5, within(0.125));
        assertThat(waited(next(loop, 2, 30))).isCloseTo(1, within(0.25));
        assertThat(next(loop, 3, 30)).isEqualTo(new Wait(1));
        assertThat(waited(next(loop, 4, 30))).isCloseTo(0.5, within(0.125));
        assertThat(next(loop, 6, 30)).isEqualTo(new Wait(2));
        assertThat(next(loop, 9, 30)).isEqualTo(new GiveUp(4));
    }

    @Test
    void anObedientClientWaitsForAsLongAsItIsTold() {
        assertThat(next(new Obedient(), 50, 86_400)).isEqualTo(new Wait(86_400));
        assertThat(next(new Obedient(), 1, Double.POSITIVE_INFINITY)).isEqualTo(new GiveUp(0));
    }

    @Test
    void aTightLoopWaitsForNothing() {
        assertThat(next(new TightLoop(), 1000, 30)).isEqualTo(new Wait(0));
    }

    @Test
    void aPacedClientRestsForLongerAndLonger() {
        Paced paced = new Paced(new SafeLoad(1, 1, null, 1));
        assertThat(next(paced, 1, 30)).isEqualTo(new Wait(2));
        assertThat(next(paced, 2, 30)).isEqualTo(new Wait(4));
        assertThat(next(paced, 60, 30)).isEqualTo(new Wait(64));
    }

    private static Step next(Client client, int tries, double retryAfterSeconds) {
        return client.next(after(tries, retryAfterSeconds), Seeded.random(1));
    }

    private static Rejection after(int tries, double retryAfterSeconds) {
        return new Rejection(tries, () -> retryAfterSeconds);
    }

    private static double waited(Step step) {
        return ((Wait) step).seconds();
    }
}
