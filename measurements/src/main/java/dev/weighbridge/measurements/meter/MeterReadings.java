package dev.weighbridge.measurements.meter;

import dev.weighbridge.gateway.catalogue.Generation;
import dev.weighbridge.gateway.price.TokenPrice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All readings of one target.
 *
 * @param who what sentences call it, e.g. {@code keeprouter `free`}
 * @param model the model that was asked for
 * @param price what it charges
 * @param all what was read, in the order in which it ended
 * @param ledger what the gateway's own ledger says, by response id; empty where it has none
 */
record MeterReadings(
        String who, String model, TokenPrice price, List<MeterReading> all, Map<String, Generation> ledger) {

    MeterReadings {
        all = List.copyOf(all);
        ledger = Map.copyOf(ledger);
    }

    List<MeterReading> where(Predicate<MeterReading> which) {
        return all.stream().filter(which).toList();
    }

    /** The readings with counts that are not 0. */
    List<MeterReading> counted() {
        return where(MeterReading::counted);
    }

    List<MeterReading> references() {
        return where(reading -> reading.probe().ask().reference() && reading.counted());
    }

    /** The counted reading of what is asked once. */
    Optional<MeterReading> one(Ask ask) {
        return counted().stream()
                .filter(reading -> reading.probe().ask() == ask)
                .findFirst();
    }

    /** The reference prompt's count: of a stream, since most probes are, or of whatever there is. */
    Optional<MeterReading> reference() {
        List<MeterReading> same = references();
        return Stream.concat(same.stream().filter(MeterReading::streamed), same.stream())
                .findFirst();
    }

    /** The different counts of the reference prompt, in ascending order. */
    List<Long> referenceCounts() {
        return references().stream()
                .map(MeterReading::input)
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether the same prompt is always counted the same, so that other counts can be compared. */
    boolean steady() {
        return referenceCounts().size() == 1;
    }

    Optional<Generation> ledger(MeterReading reading) {
        return Optional.ofNullable(reading.exchange().identity().responseId()).map(ledger::get);
    }

    static List<String> ids(List<MeterReading> readings) {
        return readings.stream().map(MeterReading::id).toList();
    }
}
