package dev.weighbridge.reports.page;

import dev.weighbridge.measurements.summary.Distribution;
import dev.weighbridge.measurements.summary.Distribution.Percentile;
import dev.weighbridge.measurements.summary.Share;
import dev.weighbridge.reports.reading.Intervals;
import dev.weighbridge.reports.reading.Quantity;
import dev.weighbridge.reports.reading.Reading;
import dev.weighbridge.reports.text.Numbers;
import org.jspecify.annotations.Nullable;

/** Estimates as cells: the value with its interval, or a dash with the reason. */
final class Estimates {
    private Estimates() {}

    static Datum percentile(Distribution sample, double q, Quantity quantity) {
        return Reading.percentile(sample, q)
                .map(p -> percentile(sample, p, quantity))
                .orElseGet(() -> Datum.unknown("not computed"));
    }

    private static Datum percentile(Distribution sample, Percentile p, Quantity quantity) {
        if (p.value() == null) {
            return Datum.unknown("needs\u00a0" + Numbers.count(p.needed()) + ", has\u00a0" + Numbers.count(sample.n()));
        }
        return Datum.of(Numbers.estimate(quantity.shown(p.value())), Intervals.of(p, quantity));
    }

    /** A plain value of a sample; a dash for an empty one. */
    static Datum value(@Nullable Double raw, Quantity quantity) {
        return raw == null ? Datum.unknown("no value") : Datum.of(Numbers.estimate(quantity.shown(raw)));
    }

    static Datum share(Share share) {
        return share.estimate() == null
                ? Datum.unknown("of no request")
                : Datum.of(Numbers.percent(share.estimate()), Intervals.of(share));
    }

    static Datum rate(@Nullable Double perSecond) {
        return perSecond == null ? Datum.unknown("time span unknown") : Datum.of(Numbers.estimate(perSecond));
    }

    static Datum n(Distribution sample) {
        String unknown = sample.unknown() == 0 ? "" : Numbers.count(sample.unknown()) + " unknown";
        return Datum.of(Numbers.count(sample.n()), unknown);
    }
}
