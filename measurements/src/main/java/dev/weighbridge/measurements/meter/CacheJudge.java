package dev.weighbridge.measurements.meter;

import java.util.List;

/** Whether cached tokens are told where nothing can be cached. */
final class CacheJudge {
    /** What a template shares with other requests may be cached; the text is not. */
    private static final double SHARE = 0.3;

    private CacheJudge() {}

    static MeterCheck judge(MeterReadings readings) {
        List<MeterReading> unseen = readings.where(
                reading -> reading.counted() && reading.probe().ask().unseen());
        List<MeterReading> cached = unseen.stream()
                .filter(reading -> reading.cached() > SHARE * reading.input())
                .toList();
        if (unseen.isEmpty()) {
            return MeterCheck.unknown(MeterSubject.CACHE, "no prompt that is new was counted");
        } else if (cached.isEmpty()) {
            return MeterCheck.right(
                    MeterSubject.CACHE,
                    readings.who() + " tells of no cache on prompts that were never sent before (n = " + unseen.size()
                            + ")",
                    "",
                    unseen);
        }
        long tokens = cached.stream().mapToLong(MeterReading::cached).sum();
        return MeterCheck.wrong(
                MeterSubject.CACHE,
                "cached-unseen",
                readings.who() + " reports " + tokens + " cached tokens on prompts that were never sent before (n = "
                        + cached.size() + " of " + unseen.size() + ")",
                tokens + " tokens",
                cached);
    }
}
