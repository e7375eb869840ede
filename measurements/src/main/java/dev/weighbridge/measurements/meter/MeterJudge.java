package dev.weighbridge.measurements.meter;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Judges a meter by all that was read of it: a pure function, one check for each subject. */
final class MeterJudge {
    private static final List<Function<MeterReadings, MeterCheck>> JUDGES = List.of(
            UsageJudge::judge,
            SamePromptJudge::judge,
            LinearityJudge::judge,
            InputJudge::judge,
            OutputJudge::judge,
            SumJudge::total,
            SumJudge::placement,
            AddedJudge::system,
            AddedJudge::tool,
            CacheJudge::judge,
            ReasoningJudge::judge,
            LimitJudge::judge,
            ChargeJudge::judge,
            AbortJudge::judge);

    private MeterJudge() {}

    static List<MeterCheck> judge(MeterReadings readings) {
        return JUDGES.stream().map(judge -> judge.apply(readings)).toList();
    }

    /** Whether counts do not fit each other, though the same prompt was always counted the same so far. */
    static boolean contradict(MeterReadings readings) {
        boolean odd = Stream.of(LinearityJudge.judge(readings), AddedJudge.system(readings), AddedJudge.tool(readings))
                .anyMatch(check -> check.verdict().tells());
        return odd || names(readings) > 1;
    }

    /** How many backends gave their names. */
    private static long names(MeterReadings readings) {
        return readings.counted().stream()
                .map(reading -> reading.exchange().identity())
                .map(who -> who.provider() + " " + who.fingerprint())
                .distinct()
                .count();
    }
}
