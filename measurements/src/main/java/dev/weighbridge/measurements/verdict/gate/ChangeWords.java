package dev.weighbridge.measurements.verdict.gate;

import dev.weighbridge.measurements.statistics.Interval;
import dev.weighbridge.measurements.verdict.Scale;
import dev.weighbridge.measurements.verdict.Words;
import dev.weighbridge.measurements.verdict.finding.Finding;

/** Says by how much a metric changed. */
final class ChangeWords {
    private ChangeWords() {}

    static String of(Subject subject, Finding finding) {
        return subject.words() + " "
                + switch (finding.scale()) {
                    case SHARE -> share(subject.metric().moreIsBetter(), finding);
                    case TIME -> "takes " + times(finding) + " as long" + ratios(finding.interval());
                    case COUNT -> "are " + times(finding) + " as many" + ratios(finding.interval());
                    case COST -> "is " + times(finding) + " as high" + ratios(finding.interval());
                };
    }

    static String margin(Finding finding) {
        return "the margin of "
                + (finding.scale() == Scale.SHARE
                        ? Words.marginPoints(finding.margin()) + " points"
                        : Words.ratio(finding.margin()));
    }

    private static String share(boolean moreIsBetter, Finding finding) {
        double loss = finding.estimate();
        Interval turned = loss < 0 ? finding.interval().negated() : finding.interval();
        String size = Words.points(Math.abs(loss));
        String range = " (95 % " + Words.points(turned.low()) + " to " + Words.points(turned.high()) + ")";
        if ("0.0".equals(size)) {
            return "stayed the same" + range;
        }
        return (loss > 0 == moreIsBetter ? "fell" : "rose") + " by " + size + " points" + range;
    }

    private static String times(Finding finding) {
        return Words.ratio(finding.estimate()) + " times";
    }

    private static String ratios(Interval interval) {
        return " (95 % " + Words.ratio(interval.low()) + " to " + Words.ratio(interval.high()) + ")";
    }
}
