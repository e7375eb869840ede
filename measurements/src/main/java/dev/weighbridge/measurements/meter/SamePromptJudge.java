package dev.weighbridge.measurements.meter;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Whether one prompt has one count: another one comes from another tokenizer, so from another backend or another meter. */
final class SamePromptJudge {
    private static final int ENOUGH = 3;

    private SamePromptJudge() {}

    static MeterCheck judge(MeterReadings readings) {
        List<MeterReading> same = readings.references();
        if (same.size() < 2) {
            return MeterCheck.unknown(
                    MeterSubject.SAME_PROMPT, "the reference prompt was counted " + same.size() + " times, needs 2");
        }
        List<Long> counts = readings.referenceCounts();
        if (counts.size() == 1) {
            return MeterCheck.right(
                    MeterSubject.SAME_PROMPT,
                    readings.who() + " counts the same prompt as " + counts.get(0)
                            + " input tokens each time, streamed or not (n = " + same.size() + ")",
                    "",
                    same);
        }
        return differing(readings, same, counts);
    }

    /** Whether streams and bodies differ, with too few of one kind to tell that from two backends. */
    static boolean unsettled(MeterReadings readings) {
        List<MeterReading> same = readings.references();
        return apart(same) && (few(same, true) || few(same, false));
    }

    private static boolean apart(List<MeterReading> same) {
        return counts(same, MeterReading::streamed).size() == 1
                && counts(same, reading -> !reading.streamed()).size() == 1
                && counts(same, reading -> true).size() == 2;
    }

    private static boolean few(List<MeterReading> same, boolean streamed) {
        return same.stream().filter(reading -> reading.streamed() == streamed).count() < ENOUGH;
    }

    private static MeterCheck differing(MeterReadings readings, List<MeterReading> same, List<Long> counts) {
        List<Long> streams = counts(same, MeterReading::streamed);
        List<Long> bodies = counts(same, reading -> !reading.streamed());
        String n = " (n = " + same.size() + ")";
        if (apart(same)) {
            return MeterCheck.wrong(
                    MeterSubject.SAME_PROMPT,
                    "stream-differs",
                    readings.who() + " counts the same prompt as " + streams.get(0) + " input tokens on streams and "
                            + bodies.get(0) + " in one body" + n,
                    streams.get(0) - bodies.get(0) + " tokens",
                    same);
        }
        String all = counts.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return MeterCheck.noted(
                MeterSubject.SAME_PROMPT,
                "several-tokenizers",
                readings.who() + " counts the same prompt as " + all + " input tokens" + n
                        + ": more than one tokenizer, so more than one backend stands behind the name",
                counts.size() + " counts",
                same);
    }

    private static List<Long> counts(List<MeterReading> same, Predicate<MeterReading> which) {
        return same.stream().filter(which).map(MeterReading::input).distinct().toList();
    }
}
