package dev.weighbridge.measurements.meter;

import dev.weighbridge.gateway.catalogue.Generation;
import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.price.TokenPrice;
import java.util.List;
import java.util.Optional;

/** What is billed of an answer that was broken off, by the gateway's own ledger. */
final class AbortJudge {
    /**
     * Three quarters of the 200 tokens that a hundred words and their commas have at least. How much of them is on its way
     * when a connection is closed depends on how fast the model is and how soon the close is heard, and a quick model or a
     * busy machine is no gateway that bills the rest.
     */
    private static final int WELL_BEYOND = 150;

    private AbortJudge() {}

    static MeterCheck judge(MeterReadings readings) {
        Optional<MeterReading> aborted = readings.all().stream()
                .filter(reading -> reading.probe().ask() == Ask.ABORT && !reading.delivered())
                .findFirst();
        if (aborted.isEmpty()) {
            return MeterCheck.unknown(MeterSubject.ABORT, "no answer was broken off");
        }
        return aborted.flatMap(readings::ledger)
                .map(entry -> judge(readings, aborted.get(), entry))
                .orElseGet(() -> MeterCheck.unknown(
                        MeterSubject.ABORT, readings.who() + " has no ledger that tells what a broken answer cost"));
    }

    private static MeterCheck judge(MeterReadings readings, MeterReading aborted, Generation entry) {
        long charged = charged(readings.price(), entry);
        int came = aborted.local().output() + aborted.local().reasoning();
        String cost = entry.cost() == null ? "" : ", " + entry.cost();
        String seen = readings.who() + " charged for " + charged + " output tokens" + cost
                + ", of an answer that was broken off after about " + came + ", by its own ledger";
        List<MeterReading> evidence = List.of(aborted);
        return charged - came > WELL_BEYOND
                ? MeterCheck.noted(
                        MeterSubject.ABORT,
                        "billed-past-abort",
                        seen + ": breaking off saves little",
                        charged - came + " tokens",
                        evidence)
                : MeterCheck.right(MeterSubject.ABORT, seen, "", evidence);
    }

    /** Output tokens that were charged: by the money where that tells, since a ledger may list what was sent only. */
    private static long charged(TokenPrice price, Generation entry) {
        Money cost = entry.cost();
        Long listed = entry.completionTokens();
        if (cost == null || price.outputMicroUsdPerMillion() == 0) {
            return cost != null && cost.picoUsd() == 0 || listed == null ? 0 : listed;
        }
        long input = entry.promptTokens() == null ? 0 : entry.promptTokens();
        return Math.max(0, cost.minus(price.of(input, 0)).picoUsd() / price.outputMicroUsdPerMillion());
    }
}
