package dev.weighbridge.measurements.limits.model;

import dev.weighbridge.measurements.limits.model.LimiterModel.Concurrency;
import dev.weighbridge.measurements.limits.model.LimiterModel.CountingRejected;
import dev.weighbridge.measurements.limits.model.LimiterModel.FirstRequestWindow;
import dev.weighbridge.measurements.limits.model.LimiterModel.FixedWindow;
import dev.weighbridge.measurements.limits.model.LimiterModel.InTokens;
import dev.weighbridge.measurements.limits.model.LimiterModel.IntervalBucket;
import dev.weighbridge.measurements.limits.model.LimiterModel.Penalised;
import dev.weighbridge.measurements.limits.model.LimiterModel.Plain;
import dev.weighbridge.measurements.limits.model.LimiterModel.Queue;
import dev.weighbridge.measurements.limits.model.LimiterModel.Several;
import dev.weighbridge.measurements.limits.model.LimiterModel.SlidingCounter;
import dev.weighbridge.measurements.limits.model.LimiterModel.SlidingLog;
import dev.weighbridge.measurements.limits.model.LimiterModel.TokenBucket;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Random models of every kind. */
final class Models {
    static final long SECOND = 1_000_000_000L;

    private Models() {}

    /** One of each kind, alone and changed by each of the wrappers. */
    static List<LimiterModel> ofEveryKind(RandomGenerator random) {
        List<LimiterModel> all = new ArrayList<>();
        for (Plain plain : plain(random)) {
            long penalty = nanos(random, 5);
            all.add(plain);
            all.add(new InTokens(plain));
            all.add(new CountingRejected(plain));
            all.add(new Penalised(plain, penalty));
            all.add(new Penalised(new CountingRejected(plain), penalty));
            all.add(new CountingRejected(new Penalised(plain, penalty)));
            all.add(new Several(List.of(plain, new FixedWindow(limit(random), nanos(random, 60), 0))));
        }
        all.add(new Queue(random.nextInt(5), nanos(random, 3)));
        return all;
    }

    private static List<Plain> plain(RandomGenerator random) {
        long window = nanos(random, 20);
        long phase = random.nextLong(-window, 2 * window);
        return List.of(
                new TokenBucket(limit(random), nanos(random, 3)),
                new IntervalBucket(limit(random), 1 + random.nextInt(5), window, phase),
                new FixedWindow(limit(random), window, phase),
                new FirstRequestWindow(limit(random), window),
                new SlidingLog(limit(random), window),
                new SlidingCounter(limit(random), window, phase),
                new Concurrency(limit(random)));
    }

    private static long limit(RandomGenerator random) {
        return 1L + random.nextInt(12);
    }

    private static long nanos(RandomGenerator random, int mostSeconds) {
        return random.nextBoolean()
                ? (1 + random.nextInt(mostSeconds)) * SECOND
                : random.nextLong(1, mostSeconds * SECOND);
    }
}
