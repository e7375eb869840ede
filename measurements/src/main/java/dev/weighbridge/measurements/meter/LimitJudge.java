package dev.weighbridge.measurements.meter;

import java.util.List;
import java.util.Optional;

/** Whether no answer is longer than it may be. */
final class LimitJudge {
    /** Our count of a text that another vocabulary cut may be so much longer. */
    private static final int TIMES = 2;

    private static final int SLACK = 8;

    private LimitJudge() {}

    static MeterCheck judge(MeterReadings readings) {
        Optional<MeterReading> limited = readings.all().stream()
                .filter(reading -> reading.probe().ask() == Ask.LIMIT && reading.delivered())
                .findFirst();
        return limited.map(reading -> judge(readings.who(), reading))
                .orElseGet(() -> MeterCheck.unknown(MeterSubject.LIMIT, "the limited answer did not come"));
    }

    private static MeterCheck judge(String who, MeterReading limited) {
        int most = MeterProbes.SHORT_LIMIT;
        int local = limited.local().output() + limited.local().reasoning();
        String seen = who + " answers with " + local + " tokens of text under a limit of " + most
                + (limited.counted() ? " and reports " + limited.output() : "");
        if (local > TIMES * most + SLACK) {
            return MeterCheck.wrong(
                    MeterSubject.LIMIT,
                    "limit-ignored",
                    seen + ": the limit is not kept, so a reservation does not bind the bill",
                    local - most + " tokens",
                    List.of(limited));
        }
        return MeterCheck.right(MeterSubject.LIMIT, seen, "", List.of(limited));
    }
}
