package dev.weighbridge.measurements.meter;

import java.util.List;
import java.util.function.Predicate;

/** Whether usage is reported at all, and is not 0. */
final class UsageJudge {
    private UsageJudge() {}

    static MeterCheck judge(MeterReadings readings) {
        List<MeterReading> owing = readings.where(MeterReading::owesUsage);
        List<MeterReading> zero = owing.stream().filter(MeterReading::zero).toList();
        List<MeterReading> missing = owing.stream()
                .filter(reading -> !reading.zero() && !reading.counted())
                .toList();
        if (owing.isEmpty()) {
            return MeterCheck.unknown(MeterSubject.USAGE, readings.who() + " answered nothing whole");
        } else if (!missing.isEmpty()) {
            return wrong(readings, "missing", "reports no usage", missing, owing);
        } else if (!zero.isEmpty()) {
            return wrong(readings, "zero", "reports 0 input tokens", zero, owing);
        }
        return MeterCheck.right(
                MeterSubject.USAGE,
                readings.who() + " reports usage on every answer that owes it (n = " + owing.size() + ")",
                "",
                owing);
    }

    private static MeterCheck wrong(
            MeterReadings readings, String name, String does, List<MeterReading> which, List<MeterReading> owing) {
        Where where = where(which, owing);
        return MeterCheck.wrong(
                MeterSubject.USAGE,
                name + where.name,
                readings.who() + " " + does + where.words + " (n = " + which.size() + " of " + owing.size() + ")",
                which.size() + " of " + owing.size() + " answers",
                which);
    }

    /** Where something is so: always, on every stream, in every body, or now and then. */
    private static Where where(List<MeterReading> which, List<MeterReading> owing) {
        if (which.size() == owing.size()) {
            return new Where("", "");
        } else if (which.equals(only(owing, MeterReading::streamed))) {
            return new Where("-on-streams", " on streams");
        }
        return which.equals(only(owing, reading -> !reading.streamed()))
                ? new Where("-on-bodies", " on answers in one body")
                : new Where("-sometimes", " now and then");
    }

    private static List<MeterReading> only(List<MeterReading> owing, Predicate<MeterReading> condition) {
        return owing.stream().filter(condition).toList();
    }

    private record Where(String name, String words) {}
}
