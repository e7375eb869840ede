package dev.weighbridge.measurements.meter;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What came of checking one thing of a meter.
 *
 * @param subject what was checked
 * @param verdict what it came to
 * @param name the short name of what is wrong or worth knowing, e.g. {@code zero-on-streams}; empty where nothing is
 * @param sentence what was seen, with numbers
 * @param size how large it is, with its unit; empty where that makes no sense
 * @param evidence the ids of the exchanges it rests on
 */
public record MeterCheck(
        MeterSubject subject, MeterVerdict verdict, String name, String sentence, String size, List<String> evidence) {

    public MeterCheck {
        requireNonNull(subject, "subject is null");
        requireNonNull(verdict, "verdict is null");
        evidence = List.copyOf(evidence);
    }

    static MeterCheck right(MeterSubject subject, String sentence, String size, List<MeterReading> evidence) {
        return new MeterCheck(subject, MeterVerdict.RIGHT, "", sentence, size, MeterReadings.ids(evidence));
    }

    static MeterCheck unknown(MeterSubject subject, String because) {
        return new MeterCheck(subject, MeterVerdict.UNKNOWN, "", because, "", List.of());
    }

    static MeterCheck noted(
            MeterSubject subject, String name, String sentence, String size, List<MeterReading> evidence) {
        return new MeterCheck(subject, MeterVerdict.NOTED, name, sentence, size, MeterReadings.ids(evidence));
    }

    static MeterCheck wrong(
            MeterSubject subject, String name, String sentence, String size, List<MeterReading> evidence) {
        return new MeterCheck(subject, MeterVerdict.WRONG, name, sentence, size, MeterReadings.ids(evidence));
    }
}
