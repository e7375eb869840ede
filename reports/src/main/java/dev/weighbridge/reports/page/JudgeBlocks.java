package dev.weighbridge.reports.page;

import dev.weighbridge.measurements.summary.Agreement;
import dev.weighbridge.measurements.summary.AnswerQuality;
import dev.weighbridge.measurements.summary.JudgeFacts;
import dev.weighbridge.measurements.summary.Preference;
import dev.weighbridge.measurements.summary.Recalled;
import dev.weighbridge.measurements.summary.Share;
import dev.weighbridge.reports.page.Block.Column;
import dev.weighbridge.reports.page.Block.Group;
import dev.weighbridge.reports.page.Block.Prose;
import dev.weighbridge.reports.page.Block.Row;
import dev.weighbridge.reports.page.Block.Table;
import dev.weighbridge.reports.reading.Intervals;
import dev.weighbridge.reports.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is to be known of grades before they are believed: who judged, and which answers are of another day. */
final class JudgeBlocks {
    private JudgeBlocks() {}

    static List<Block> of(AnswerQuality quality) {
        List<Block> blocks = new ArrayList<>();
        quality.recalled().forEach(recalled -> blocks.add(new Prose(words(recalled))));
        JudgeFacts judge = quality.judge();
        if (judge != null) {
            blocks.add(new Prose(words(judge)));
            judge.warnings().forEach(warning -> blocks.add(new Prose("Beware: " + warning + ".")));
            if (!judge.preferences().isEmpty()) {
                blocks.add(preferences(judge.preferences()));
            }
        }
        return blocks;
    }

    private static String words(Recalled recalled) {
        String days = recalled.oldest().equals(recalled.newest())
                ? "of " + recalled.oldest()
                : "of " + recalled.oldest() + " to " + recalled.newest();
        return Numbers.count(recalled.answers()) + " answers of " + recalled.target() + " to " + recalled.workload()
                + " were taken from earlier runs " + days + ": they have no time and cost nothing now.";
    }

    private static String words(JudgeFacts judge) {
        String unreadable = judge.unreadable() == 0
                ? ""
                : " " + Numbers.count(judge.unreadable()) + " replies held no grade; they make nothing wrong.";
        return "Judged by " + judge.model() + ", " + Numbers.count(judge.replies()) + " replies; its cost stands under"
                + " Money as judge." + unreadable + words(judge.agreement());
    }

    private static String words(@Nullable Agreement agreement) {
        return agreement == null
                ? " No answer was labelled by people, so how far the judge can be believed is not known."
                : " It agrees with people on " + Numbers.count(agreement.agreed()) + " of "
                        + Numbers.count(agreement.labelled()) + " labelled answers: Cohen's kappa "
                        + coefficient(agreement.kappa()) + ", Krippendorff's alpha " + coefficient(agreement.alpha())
                        + ".";
    }

    private static String coefficient(@Nullable Double value) {
        return value == null ? "not defined" : String.format(Locale.ROOT, "%.2f", value);
    }

    private static Table preferences(List<Preference> preferences) {
        Preference first = preferences.get(0);
        List<Column> columns = List.of(
                Column.words("Workload"),
                Column.number(first.candidate() + " better", ""),
                Column.number(first.base() + " better", ""),
                Column.number("Neither", ""),
                Column.number("Order decided", ""),
                Column.number("Same in both orders", "%"));
        return new Table(
                "judge-pairs",
                "Pairs of answers, judged in both orders",
                "Where the pick changes with the order it says nothing of the answers.",
                columns,
                List.of(new Group("", preferences.stream().map(JudgeBlocks::row).toList())));
    }

    private static Row row(Preference preference) {
        return new Row(
                Datum.foreign(preference.workload()),
                List.of(
                        Datum.count(preference.candidateBetter()),
                        Datum.count(preference.baseBetter()),
                        Datum.count(preference.ties() + preference.alike()),
                        Datum.count(preference.inconsistent()),
                        consistency(preference.consistency())));
    }

    private static Datum consistency(Share share) {
        return share.estimate() == null
                ? Datum.unknown("no pair was judged in both orders")
                : Datum.of(Numbers.percent(share.estimate()), Intervals.of(share));
    }
}
