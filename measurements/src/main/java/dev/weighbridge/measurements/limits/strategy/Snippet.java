package dev.weighbridge.measurements.limits.strategy;

import dev.weighbridge.measurements.limits.Candidate;
import dev.weighbridge.measurements.limits.strategy.Advice.SafeLoad;
import java.math.BigDecimal;
import java.util.Locale;

/** Writes a paced client for a user to copy. */
final class Snippet {
    private static final String PACER = """

            class Pacer:
                def __init__(self, rate, burst):
                    self.rate, self.burst = rate, burst
                    self.left, self.since = burst, time.monotonic()
                    self.lock = threading.Lock()

                def wait(self):
                    with self.lock:
                        now = time.monotonic()
                        gained = (now - self.since) * self.rate
                        self.left = min(self.burst, self.left + gained) - 1
                        self.since = now
                        delay = -self.left / self.rate
                    time.sleep(max(0.0, delay))


            pacer = Pacer(RATE, BURST)


            def paced(call, *args, **kwargs):
                \"""Makes the call as soon as the limit leaves room for it.\"""
            """;

    private static final String CALL = """
                pacer.wait()
                return call(*args, **kwargs)
            """;

    private static final String CALL_AT_ONCE = """
                with AT_ONCE:
                    pacer.wait()
                    return call(*args, **kwargs)
            """;

    private Snippet() {}

    /** Python that needs nothing but its standard library. */
    static String python(SafeLoad safe, Candidate found) {
        Long atOnce = safe.atOnce();
        String head = head(safe, found);
        return atOnce == null
                ? head + "\n" + PACER + CALL
                : head + String.format(Locale.ROOT, "AT_ONCE = threading.Semaphore(%d)  # calls in flight\n", atOnce)
                        + "\n" + PACER + CALL_AT_ONCE;
    }

    private static String head(SafeLoad safe, Candidate found) {
        return String.format(
                Locale.ROOT,
                """
            # A paced client. Weighbridge found the limit by probing: %s
            # (%d %% likely). At least 99 %% of the limits that fit the probes never reject this load.
            # Processes that use the same limit must share RATE and BURST among them.
            import threading
            import time

            RATE = %s  # calls a second in the long run
            BURST = %d  # calls at once after a rest
            """,
                found.kind().words(),
                percent(found.probability()),
                BigDecimal.valueOf(safe.perSecond()).toPlainString(),
                safe.burst());
    }

    private static long percent(double share) {
        return (long) Math.floor(share * 100 + 1e-9);
    }
}
