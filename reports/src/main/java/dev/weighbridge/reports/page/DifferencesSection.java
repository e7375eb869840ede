package dev.weighbridge.reports.page;

import dev.weighbridge.measurements.summary.AccuracyDifference;
import dev.weighbridge.reports.page.Block.Prose;
import dev.weighbridge.reports.page.Forest.Lane;
import dev.weighbridge.reports.reading.Reading;
import dev.weighbridge.reports.reading.Signed;
import dev.weighbridge.reports.reading.Terms;
import dev.weighbridge.reports.text.Numbers;
import dev.weighbridge.reports.verdict.ShownDecision;
import dev.weighbridge.reports.verdict.ShownInterval;
import dev.weighbridge.reports.verdict.ShownVerdict;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** How much more often the candidate is right on the same cases, workload by workload, as a forest plot. */
final class DifferencesSection {
    private final List<AccuracyDifference> differences;
    private final List<ShownDecision> decisions;
    private final ForestScale scale;

    private DifferencesSection(List<AccuracyDifference> differences, Terms terms, List<ShownDecision> decisions) {
        this.differences = differences;
        this.decisions = decisions;
        List<ShownInterval> decided = decisions.stream()
                .map(ShownDecision::interval)
                .filter(Objects::nonNull)
                .toList();
        this.scale = ForestScale.of(differences, decided, terms.accuracyMargin());
    }

    /** The section; it says why where nothing is compared. */
    static Section of(Reading reading, Terms terms, Optional<ShownVerdict> verdict) {
        List<AccuracyDifference> differences = reading.summary().quality().differences();
        List<ShownDecision> decisions = verdict.map(ShownVerdict::decisions).orElse(List.of());
        Block block = differences.isEmpty()
                ? new Prose(whyNot(reading))
                : new DifferencesSection(differences, terms, decisions).forest(terms);
        return new Section("differences", "The same cases, one against the other", List.of(block));
    }

    private static String whyNot(Reading reading) {
        return reading.pair().size() < 2
                ? "Only one target is in question, so no answers are set against each other."
                : "No case was graded on both targets, so it is not known which of them is right more often.";
    }

    private Forest forest(Terms terms) {
        String base = differences.get(0).base();
        String candidate = differences.get(0).candidate();
        List<Lane> lanes = differences.stream().map(this::lane).toList();
        boolean decidedApart = lanes.stream().anyMatch(lane -> lane.decided() != null);
        return new Forest(
                "answers-difference",
                "Accuracy of " + candidate + " less that of " + base,
                "Right of the line " + candidate
                        + " is right more often. A filled mark is a difference whose interval leaves" + " out 0. "
                        + margin(terms)
                        + (decidedApart
                                ? " A thin line with ends is the interval that the decision rests on, where it is another."
                                : ""),
                new Forest.Sides(base + " better", candidate + " better"),
                scale.band(terms.accuracyMargin()),
                scale.ticks(),
                lanes);
    }

    private static String margin(Terms terms) {
        Double margin = terms.accuracyMargin();
        return margin == null
                ? "The margin of the comparison is not at hand, so none is shaded."
                : "Shaded is the margin, " + Numbers.percent(margin).replaceAll("\\.0+$", "")
                        + " points: so small a loss is accepted.";
    }

    private Lane lane(AccuracyDifference difference) {
        Optional<ShownDecision> decision = decisions.stream()
                .filter(each -> each.workload().equals(difference.workload()))
                .findFirst();
        Optional<ShownInterval> decided =
                decision.map(ShownDecision::interval).filter(interval -> !isOwn(difference, interval));
        return new Lane(
                Datum.foreign(difference.workload()),
                gain(difference),
                Datum.count(difference.pairs()).with(others(difference)),
                decision.map(each -> Datum.of(
                                each.decision(),
                                decided.map(DifferencesSection::words).orElse("")))
                        .orElseGet(() -> Datum.unknown("not judged")),
                scale.whisker(difference).orElse(null),
                decided.map(scale::decided).orElse(null));
    }

    private static boolean isOwn(AccuracyDifference difference, ShownInterval decided) {
        Double low = difference.low();
        Double high = difference.high();
        return low != null && high != null && decided.equalsNearly(low, high);
    }

    private static String words(ShownInterval decided) {
        return "by its own " + Numbers.percent(decided.level()).replaceAll("\\.0+$", "") + Numbers.THIN + "% interval, "
                + ends(Signed.points(decided.low()), Signed.points(decided.high()));
    }

    private static String others(AccuracyDifference difference) {
        return difference.incomplete() == 0 ? "" : "and " + Numbers.count(difference.incomplete()) + " without a pair";
    }

    private static Datum gain(AccuracyDifference difference) {
        Double gain = difference.gain();
        return gain == null
                ? Datum.unknown(difference.because())
                : Datum.of(
                        Signed.points(gain), ends(Signed.points(difference.low()), Signed.points(difference.high())));
    }

    private static String ends(String low, String high) {
        return "[" + low + ", " + high + "]";
    }
}
