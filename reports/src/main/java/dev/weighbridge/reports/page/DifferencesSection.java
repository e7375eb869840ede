package dev.weighbridge.reports.page;

import dev.weighbridge.measurements.summary.AccuracyDifference;
import dev.weighbridge.reports.page.Block.Prose;
import dev.weighbridge.reports.page.Forest.Lane;
import dev.weighbridge.reports.reading.Reading;
import dev.weighbridge.reports.reading.Signed;
import dev.weighbridge.reports.reading.Terms;
import dev.weighbridge.reports.text.Numbers;
import dev.weighbridge.reports.verdict.ShownDecision;
import dev.weighbridge.reports.verdict.ShownVerdict;
import java.util.List;
import java.util.Optional;

/** How much more often the candidate is right on the same cases, workload by workload, as a forest plot. */
final class DifferencesSection {
    private DifferencesSection() {}

    /** The section; it says why where nothing is compared. */
    static Section of(Reading reading, Terms terms, Optional<ShownVerdict> verdict) {
        List<AccuracyDifference> differences = reading.summary().quality().differences();
        Block block = differences.isEmpty()
                ? new Prose(whyNot(reading))
                : forest(
                        differences, terms, verdict.map(ShownVerdict::decisions).orElse(List.of()));
        return new Section("differences", "The same cases, one against the other", List.of(block));
    }

    private static String whyNot(Reading reading) {
        return reading.pair().size() < 2
                ? "Only one target is in question, so no answers are set against each other."
                : "No case was graded on both targets, so it is not known which of them is right more often.";
    }

    private static Forest forest(List<AccuracyDifference> differences, Terms terms, List<ShownDecision> decisions) {
        String base = differences.get(0).base();
        String candidate = differences.get(0).candidate();
        ForestScale scale = ForestScale.of(differences, terms.accuracyMargin());
        return new Forest(
                "answers-difference",
                "Accuracy of " + candidate + " less that of " + base,
                "Right of the line " + candidate
                        + " is right more often. A filled mark is a difference whose interval leaves" + " out 0. "
                        + margin(terms),
                new Forest.Sides(base + " better", candidate + " better"),
                scale.band(terms.accuracyMargin()),
                scale.ticks(),
                differences.stream().map(each -> lane(scale, each, decisions)).toList());
    }

    private static String margin(Terms terms) {
        Double margin = terms.accuracyMargin();
        return margin == null
                ? "The margin of the comparison is not at hand, so none is shaded."
                : "Shaded is the margin, " + Numbers.percent(margin).replaceAll("\\.0+$", "")
                        + " points: so small a loss is accepted.";
    }

    private static Lane lane(ForestScale scale, AccuracyDifference difference, List<ShownDecision> decisions) {
        String decision = decisions.stream()
                .filter(each -> each.workload().equals(difference.workload()))
                .findFirst()
                .map(ShownDecision::decision)
                .orElse("");
        return new Lane(
                Datum.of(difference.workload()),
                gain(difference),
                Datum.count(difference.pairs()).with(others(difference)),
                decision.isEmpty() ? Datum.unknown("not judged") : Datum.of(decision),
                scale.whisker(difference).orElse(null));
    }

    private static String others(AccuracyDifference difference) {
        return difference.incomplete() == 0 ? "" : "and " + Numbers.count(difference.incomplete()) + " without a pair";
    }

    private static Datum gain(AccuracyDifference difference) {
        Double gain = difference.gain();
        return gain == null
                ? Datum.unknown(difference.because())
                : Datum.of(
                        Signed.points(gain),
                        "[" + Signed.points(difference.low()) + ", " + Signed.points(difference.high()) + "]");
    }
}
