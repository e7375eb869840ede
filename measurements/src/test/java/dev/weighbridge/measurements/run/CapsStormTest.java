package dev.weighbridge.measurements.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.GatewayError;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.exchange.Usage;
import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.gateway.testing.TestingNanoClock;
import dev.weighbridge.measurements.comparison.Caps;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs with faults, aborts, kills and several processes: what {@code benchmarks/caps} does over HTTP, in small. */
class CapsStormTest {
    private static final int STEPS = 150;
    private static final long MOST_TOKENS = 100;

    @TempDir
    Path temporary;

    @Test
    void noHonestRunSpendsMoreThanItsCap() {
        Seeded.check(100, random -> assertThat(over(random, 1)).isLessThanOrEqualTo(0));
    }

    @Test
    void noMeterThatTellsTooLittleSpendsMoreThanTheCap() {
        Seeded.check(40, random -> assertThat(over(random, 0)).isLessThanOrEqualTo(0));
    }

    /**
     * How many pico-USD a struck run spends beyond its cap.
     *
     * @param times what a meter tells, as a multiple of what was used
     */
    private long over(RandomGenerator random, int times) {
        long cap = Samples.worst(MOST_TOKENS).money().picoUsd() * random.nextInt(3, 20);
        RunFolder folder = RunFolder.openOrResume(
                temporary.resolve("runs"),
                Samples.manifest(Long.toString(random.nextLong(), 36), new Caps(1000, 1_000_000, new Money(cap))),
                true);
        List<Journal> open = new ArrayList<>(List.of(open(folder), open(folder)));
        List<Journal> killed = new ArrayList<>();
        long spent = 0;
        for (int step = 0; step < STEPS; step++) {
            int which = random.nextInt(open.size());
            if (random.nextInt(12) == 0) {
                killed.add(open.set(which, open(folder)));
            }
            spent += send(open.get(which), step, random, times);
        }
        open.forEach(Journal::close);
        killed.forEach(Journal::close);
        return spent - cap;
    }

    /** What one request is billed, whatever becomes of it here. */
    private static long send(Journal journal, int number, RandomGenerator random, int times) {
        Reservation reservation = journal.reserve(Samples.labels(number), Samples.worst(MOST_TOKENS));
        if (!(reservation instanceof Reserved reserved)) {
            return 0;
        }
        long prompt = random.nextLong(10, MOST_TOKENS / 2);
        long completion = random.nextLong(3, MOST_TOKENS - prompt);
        Usage told = Samples.usage(times * prompt, times * completion);
        switch (random.nextInt(6)) {
            case 0 -> settle(journal, reserved, Samples.exchange(new Outcome.Incomplete("cut"), null));
            case 1 -> settle(journal, reserved, Samples.exchange(new Outcome.Cancelled("abort"), null));
            case 2 -> {
                // In flight for ever: its process is killed, or as good as.
            }
            case 3 -> {
                GatewayError error = new GatewayError(null, null, "overloaded");
                settle(journal, reserved, Samples.exchange(new Outcome.HttpError(503, error), null));
                return 0;
            }
            default -> settle(journal, reserved, Samples.completed(told));
        }
        return cost(Samples.usage(prompt, completion));
    }

    private static void settle(Journal journal, Reserved reserved, Exchange exchange) {
        journal.settle(reserved, exchange, "p");
        journal.drain();
    }

    private static long cost(Usage usage) {
        return Bill.of(usage).map(bill -> bill.at(Samples.PRICE).picoUsd()).orElse(0L);
    }

    private static Journal open(RunFolder folder) {
        return folder.journal("StreamingLatencySimulation", new TestingNanoClock(1), Samples.WALL, Samples.WORDS);
    }
}
