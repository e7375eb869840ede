package dev.weighbridge.measurements.meter;

import java.util.List;
import java.util.Locale;

/** What reported output is against a local count of the text that came. */
final class OutputJudge {
    private static final double LEAST = 0.4;
    private static final double MOST = 2.6;

    /** What any answer may differ by: its end, its role, a call's braces. */
    private static final long EACH = 6;

    private OutputJudge() {}

    static MeterCheck judge(MeterReadings readings) {
        List<MeterReading> counted =
                readings.where(reading -> reading.counted() && reading.local().output() > 0);
        if (counted.isEmpty()) {
            return MeterCheck.unknown(MeterSubject.OUTPUT, "no answer with text was counted");
        }
        // Reasoning that never came as text cannot be counted here.
        long reported = counted.stream().mapToLong(OutputJudge::visible).sum();
        long local =
                counted.stream().mapToLong(reading -> reading.local().output()).sum();
        double times = reported / (double) local;
        long slack = EACH * counted.size();
        String seen = readings.who() + " reports " + reported + " output tokens where the text has " + local + " in "
                + LocalTokens.FIRST.encoding() + " (n = " + counted.size() + ")";
        String size = String.format(Locale.ROOT, "%.2f times", times);
        if (reported > MOST * local + slack || reported < LEAST * local - slack) {
            String name = reported > local ? "output-over" : "output-short";
            return MeterCheck.wrong(MeterSubject.OUTPUT, name, seen, size, counted);
        }
        return MeterCheck.right(MeterSubject.OUTPUT, seen, size, counted);
    }

    private static long visible(MeterReading reading) {
        return reading.output() - Math.max(reading.reasoning(), 0);
    }
}
