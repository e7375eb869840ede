package dev.weighbridge.measurements.limits.file;

import static java.util.Objects.requireNonNull;

import dev.weighbridge.measurements.limits.LimitFinding;
import dev.weighbridge.measurements.limits.ProbeLog;
import dev.weighbridge.measurements.limits.TokenFinding;
import dev.weighbridge.measurements.limits.honesty.Honesty;
import dev.weighbridge.measurements.limits.strategy.Advice;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found out of one target's limits.
 *
 * @param target the target's name in its comparison
 * @param baseUrl where it was asked
 * @param model which model was asked for
 * @param simulated whether no real model was asked
 * @param log the requests that limits were found with
 * @param finding what they show
 * @param honesty what the gateway said of them, held against what it did
 * @param advice what to do
 * @param stated limits that the gateway states but that were not probed, a day's for example, in sentences
 * @param scope what shares the limit, in a sentence; null where it was not tried
 * @param requestsPerDay how many requests a day the gateway says that the key may make; null where it does not say
 * @param tokens what was found of a limit of tokens; null where none was looked for
 */
public record TargetLimits(
        String target,
        String baseUrl,
        String model,
        boolean simulated,
        ProbeLog log,
        LimitFinding finding,
        Honesty honesty,
        Advice advice,
        List<String> stated,
        @Nullable String scope,
        @Nullable Long requestsPerDay,
        @Nullable TokenFinding tokens) {
    public TargetLimits {
        requireNonNull(log, "log is null");
        requireNonNull(finding, "finding is null");
        requireNonNull(honesty, "honesty is null");
        requireNonNull(advice, "advice is null");
        stated = List.copyOf(stated);
    }

    /** Limits of a gateway that says nothing of a day, and was not asked for one of tokens. */
    public TargetLimits(
            String target,
            String baseUrl,
            String model,
            boolean simulated,
            ProbeLog log,
            LimitFinding finding,
            Honesty honesty,
            Advice advice,
            List<String> stated,
            @Nullable String scope) {
        this(target, baseUrl, model, simulated, log, finding, honesty, advice, stated, scope, null, null);
    }

    /** What was found, as it reads in a log whose time is counted from another moment of the wall clock. */
    public LimitFinding findingFrom(Instant epoch) {
        return Epochs.moved(finding, log.epoch(), epoch);
    }
}
