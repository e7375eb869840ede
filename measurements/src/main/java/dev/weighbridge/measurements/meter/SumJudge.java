package dev.weighbridge.measurements.meter;

import dev.weighbridge.gateway.exchange.Usage;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Whether the total is the sum of its parts, and where usage stood. */
final class SumJudge {
    private SumJudge() {}

    static MeterCheck total(MeterReadings readings) {
        List<MeterReading> counted = readings.where(reading -> reading.counted() && total(reading) >= 0);
        List<MeterReading> off =
                counted.stream().filter(reading -> excess(reading) != 0).toList();
        if (counted.isEmpty()) {
            return MeterCheck.unknown(MeterSubject.TOTAL, "no total was reported");
        } else if (off.isEmpty()) {
            return MeterCheck.right(
                    MeterSubject.TOTAL,
                    readings.who() + " reports a total that is the sum of input and output (n = " + counted.size()
                            + ")",
                    "",
                    counted);
        }
        return MeterCheck.noted(
                MeterSubject.TOTAL,
                "total-off",
                readings.who() + " reports a total that is not the sum of input and output (n = " + off.size() + " of "
                        + counted.size() + ")",
                excess(off.get(0)) + " tokens",
                off);
    }

    private static long total(MeterReading reading) {
        return reading.usage().map(Usage::totalTokens).orElse(-1L);
    }

    private static long excess(MeterReading reading) {
        return total(reading) - reading.input() - reading.output();
    }

    static MeterCheck placement(MeterReadings readings) {
        List<MeterReading> counted = readings.counted();
        if (counted.isEmpty()) {
            return MeterCheck.unknown(MeterSubject.PLACEMENT, "no usage was reported");
        }
        String places = counted.stream()
                .flatMap(reading -> reading.usage().stream())
                .collect(Collectors.groupingBy(Usage::placement, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> words(entry.getKey()) + " (n = " + entry.getValue() + ")")
                .collect(Collectors.joining(", "));
        return MeterCheck.right(
                MeterSubject.PLACEMENT, readings.who() + " reports usage " + places + unasked(readings), "", counted);
    }

    private static String unasked(MeterReadings readings) {
        return readings.all().stream()
                .filter(reading -> reading.probe().ask() == Ask.UNASKED && reading.delivered())
                .findFirst()
                .map(reading ->
                        reading.counted() ? "; on a stream also unasked" : "; on a stream only where it is asked")
                .orElse("");
    }

    private static String words(Usage.Placement placement) {
        return switch (placement) {
            case BODY -> "in the body";
            case EMPTY_CHOICES -> "in a chunk without choices";
            case WITH_CHOICE -> "in a chunk with a choice";
            default -> "in " + placement.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }
}
