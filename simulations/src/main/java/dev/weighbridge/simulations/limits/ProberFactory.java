package dev.weighbridge.simulations.limits;

import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.limits.LimitFinding;
import dev.weighbridge.measurements.limits.ProbeLog;
import dev.weighbridge.measurements.limits.TokenFinding;
import dev.weighbridge.measurements.limits.honesty.Honesty;
import dev.weighbridge.measurements.limits.probe.ProbeStep.Shape;
import dev.weighbridge.measurements.limits.probe.Prober;
import dev.weighbridge.measurements.limits.probe.TokenProber;
import dev.weighbridge.measurements.limits.strategy.Advice;
import java.time.Instant;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** How limits are looked for and judged; what sends the requests does not know. */
interface ProberFactory {
    /**
     * A search for a target's limit.
     *
     * @param requests the most it may send
     * @param nanos the longest it may take, from the log's epoch, at which it begins
     * @param earlier what was found the last time, its times counted from this log's epoch; null where nothing was
     */
    LimitSearch search(Target target, int requests, long nanos, @Nullable LimitFinding earlier);

    /**
     * The requests that show whether what the gateway says of its limit is true.
     *
     * @param epoch the wall clock's time at the log's epoch
     * @param requests the most they may be
     * @param nanos the time since the log's epoch at which they end
     */
    Prober honesty(LimitFinding finding, Instant epoch, int requests, long nanos);

    /**
     * A search for a limit of tokens beside that of requests.
     *
     * @param sizes the tokens of a request of each shape
     * @param requests the most it may send
     * @param nanos the longest it may take
     */
    TokenProber tokens(LimitFinding finding, ToLongFunction<Shape> sizes, int requests, long nanos);

    /** What the gateway said, held against what it did. */
    Honesty judge(ProbeLog log, LimitFinding finding);

    /**
     * What to do under the limits.
     *
     * @param tokens what was found of a limit of tokens; null where none was looked for
     */
    Advice advise(LimitFinding finding, @Nullable TokenFinding tokens, long seed);
}
