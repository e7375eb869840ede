package dev.weighbridge.measurements.meter;

import java.util.List;
import java.util.Optional;

/** Whether further copies of a text count the same each: so they do with every tokenizer. */
final class LinearityJudge {
    /** Each of three counts may be rounded, one of them by what is multiplied by three. */
    private static final long ROUNDING = 4;

    private LinearityJudge() {}

    static MeterCheck judge(MeterReadings readings) {
        Optional<MeterReading> one = readings.reference();
        Optional<MeterReading> two = readings.one(Ask.TWICE);
        Optional<MeterReading> four = readings.one(Ask.FOURFOLD);
        if (one.isEmpty() || two.isEmpty() || four.isEmpty()) {
            return MeterCheck.unknown(MeterSubject.LINEARITY, "not every length was counted");
        } else if (!readings.steady()) {
            return MeterCheck.unknown(MeterSubject.LINEARITY, "one prompt has several counts, so lengths say nothing");
        }
        return judge(readings.who(), one.get(), two.get(), four.get());
    }

    private static MeterCheck judge(String who, MeterReading one, MeterReading two, MeterReading four) {
        long second = two.input() - one.input();
        long next = four.input() - two.input();
        long off = next - 2 * second;
        List<MeterReading> evidence = List.of(one, two, four);
        String counts = one.input() + ", " + two.input() + " and " + four.input() + " input tokens";
        if (second <= 0 || Math.abs(off) > ROUNDING) {
            return MeterCheck.wrong(
                    MeterSubject.LINEARITY,
                    "not-linear",
                    who + " counts a text once, twice and four times as " + counts + ": the copies differ by " + off
                            + " tokens",
                    off + " tokens",
                    evidence);
        }
        return MeterCheck.right(
                MeterSubject.LINEARITY,
                who + " counts a text once, twice and four times as " + counts + ", " + second + " a copy",
                "",
                evidence);
    }
}
