package dev.weighbridge.reports.page;

import dev.weighbridge.reports.chart.TargetStyle;
import dev.weighbridge.reports.reading.Reading;

/** Targets with their marks. */
final class Marks {
    private Marks() {}

    static Datum target(Reading reading, String name) {
        return Datum.target(name, number(reading, name));
    }

    static int number(Reading reading, String name) {
        int index = reading.targets().indexOf(name);
        return index < 0 ? 0 : new TargetStyle(index).number();
    }
}
