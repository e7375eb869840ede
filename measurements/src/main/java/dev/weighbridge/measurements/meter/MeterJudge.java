package dev.weighbridge.measurements.meter;

import java.util.List;
import java.util.OptionalDouble;
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

    private static final double LEAST_KOREAN = 0.85;
    private static final double MOST_KOREAN = 2;

    private MeterJudge() {}

    static List<MeterCheck> judge(MeterReadings readings) {
        return JUDGES.stream().map(judge -> judge.apply(readings)).toList();
    }

    /** Whether counts do not fit each other, though the same prompt was always counted the same so far. */
    static boolean contradict(MeterReadings readings) {
        boolean odd = Stream.of(LinearityJudge.judge(readings), AddedJudge.system(readings), AddedJudge.tool(readings))
                .anyMatch(check -> check.verdict().tells());
        return odd || names(readings) > 1 || languagesDiffer(readings);
    }

    /** Whether Korean takes so few or so many tokens, beside English, as hardly any tokenizer makes of it. */
    private static boolean languagesDiffer(MeterReadings readings) {
        String encoding = LocalTokens.FIRST.encoding();
        OptionalDouble english =
                Slope.english(readings).map(slope -> slope.times(encoding)).orElse(OptionalDouble.empty());
        OptionalDouble korean =
                Slope.korean(readings).map(slope -> slope.times(encoding)).orElse(OptionalDouble.empty());
        if (english.isEmpty() || korean.isEmpty()) {
            return false;
        }
        double times = korean.getAsDouble() / english.getAsDouble();
        return !(times >= LEAST_KOREAN && times <= MOST_KOREAN);
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
