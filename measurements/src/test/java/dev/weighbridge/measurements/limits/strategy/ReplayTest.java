package dev.weighbridge.measurements.limits.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.limits.model.LimiterModel;
import dev.weighbridge.measurements.limits.model.LimiterModel.Concurrency;
import dev.weighbridge.measurements.limits.model.LimiterModel.CountingRejected;
import dev.weighbridge.measurements.limits.model.LimiterModel.FixedWindow;
import dev.weighbridge.measurements.limits.model.LimiterModel.InTokens;
import dev.weighbridge.measurements.limits.model.LimiterModel.Queue;
import dev.weighbridge.measurements.limits.model.LimiterModel.SlidingLog;
import dev.weighbridge.measurements.limits.strategy.Advice.SafeLoad;
import dev.weighbridge.measurements.limits.strategy.Client.Obedient;
import dev.weighbridge.measurements.limits.strategy.Client.Paced;
import dev.weighbridge.measurements.limits.strategy.Client.Sdk;
import dev.weighbridge.measurements.limits.strategy.Client.TightLoop;
import dev.weighbridge.measurements.limits.strategy.Replay.Result;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ReplayTest {
    private static final long SECOND = 1_000_000_000L;
    private static final LimiterModel TWENTY_A_MINUTE = new FixedWindow(20, 60 * SECOND, 0);

    /** A hundred calls of a second that are never late and rejected in a tenth of one. */
    private static final Assumptions EXACT = new Assumptions(100, 1, 10, 0, 0.1);

    @Test
    void anObedientClientIsRejectedOnceAWindow() {
        assertThat(replay(new Obedient(), TWENTY_A_MINUTE)).isEqualTo(new Result(260.4, 4, 0));
    }

    @Test
    void workersShareTheCallsAndAreRejectedTogether() {
        Assumptions eight = new Assumptions(100, 1, 10, 0, 0.1, 8);
        Result result = Replay.of(new Obedient(), TWENTY_A_MINUTE, eight, new SplittableRandom(1));
        // Twenty in each of five windows, and all eight are told at once that one is used up.
        assertThat(result.seconds()).isBetween(240.0, 250.0);
        assertThat(result.wasted()).isBetween(4L * 8, 5L * 8);
        assertThat(result.givenUp()).isZero();
    }

    @Test
    void aPacedClientIsAsFastWithManyWorkersAsItMaySend() {
        Assumptions many = new Assumptions(100, 1, 10, 0, 0.1, 16);
        LimiterModel tenASecond = new LimiterModel.TokenBucket(1, SECOND / 10);
        Result result = Replay.of(new Paced(new SafeLoad(9.9, 1, null, 1)), tenASecond, many, new SplittableRandom(1));
        assertThat(result).extracting(Result::wasted, Result::givenUp).containsExactly(0L, 0L);
        assertThat(result.seconds()).isCloseTo(99 / 9.9 + 1, within(0.01));
    }

    @Test
    void aPacedClientWastesNothing() {
        Result result = replay(new Paced(new SafeLoad(0.3333, 1, null, 1)), TWENTY_A_MINUTE);
        assertThat(result.wasted()).isZero();
        assertThat(result.givenUp()).isZero();
        assertThat(result.seconds()).isCloseTo(99 / 0.3333 + 1, within(0.001));
    }

    @Test
    void aTightLoopIsDoneAsTheWindowsTurnAndWastesAllBetween() {
        Result result = replay(new TightLoop(), TWENTY_A_MINUTE);
        assertThat(result.seconds()).isCloseTo(260, within(1e-6));
        assertThat(result.wasted()).isEqualTo(4 * 400);
        assertThat(result.givenUp()).isZero();
    }

    @Test
    void anSdkGivesUpWhereAMinuteIsToBeWaited() {
        Result result = replay(new Sdk(false), TWENTY_A_MINUTE);
        assertThat(result.givenUp()).isGreaterThan(20);
        assertThat(result.wasted()).isGreaterThanOrEqualTo(3 * result.givenUp());
    }

    @Test
    void aTightLoopIsStoppedWhereItKeepsItselfOut() {
        Result result = replay(new TightLoop(), new CountingRejected(new SlidingLog(20, 60 * SECOND)));
        assertThat(result).isEqualTo(new Result(20 + (10_000 - 20) * 0.1, 10_000 - 20, 80));
    }

    @Test
    void aSingleWorkerNeverMeetsALimitOfConcurrency() {
        assertThat(replay(new Sdk(false), new Concurrency(1))).isEqualTo(new Result(100, 0, 0));
    }

    @Test
    void aQueueDelaysWithoutWaste() {
        assertThat(replay(new Sdk(false), new Queue(1, 3 * SECOND))).isEqualTo(new Result(99 * 3 + 1, 0, 0));
    }

    @Test
    void aCallAboveTheLimitNeverSucceeds() {
        LimiterModel tooSmall = new InTokens(new SlidingLog(9, 60 * SECOND));
        assertThat(replay(new Obedient(), tooSmall)).isEqualTo(new Result(10, 100, 100));
        assertThat(replay(new TightLoop(), tooSmall).givenUp()).isEqualTo(100);
    }

    private static Result replay(Client client, LimiterModel model) {
        Result result = Replay.of(client, model, EXACT, Seeded.random(1));
        return new Result(Math.round(result.seconds() * 1e6) / 1e6, result.wasted(), result.givenUp());
    }
}
