package dev.weighbridge.weigh.console;

import dev.weighbridge.measurements.summary.Agreement;
import dev.weighbridge.measurements.summary.AnswerQuality;
import dev.weighbridge.measurements.summary.JudgeFacts;
import dev.weighbridge.measurements.summary.Preference;
import dev.weighbridge.measurements.summary.Recalled;
import dev.weighbridge.measurements.summary.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who judged answers and how far that can be believed, and which answers are of another day, in lines. */
public final class HelperText {
    private static final double PERCENT = 100;

    private HelperText() {}

    /** The lines of a run; none where every answer was asked for and graded by rules. */
    public static List<String> lines(AnswerQuality quality) {
        List<String> lines = new ArrayList<>();
        quality.recalled().forEach(recalled -> lines.add(line(recalled)));
        JudgeFacts judge = quality.judge();
        if (judge != null) {
            lines.addAll(lines(judge));
        }
        return lines;
    }

    private static String line(Recalled recalled) {
        return recalled.answers() + " answers of " + recalled.target() + " to " + recalled.workload()
                + " are from earlier runs of " + recalled.oldest()
                + (recalled.oldest().equals(recalled.newest()) ? "" : " to " + recalled.newest())
                + ": without a time, at no cost now";
    }

    private static List<String> lines(JudgeFacts judge) {
        List<String> lines = new ArrayList<>();
        lines.add("judged by " + judge.model() + ": " + judge.replies() + " replies"
                + (judge.unreadable() == 0 ? "" : ", " + judge.unreadable() + " of them without a grade"));
        Agreement agreement = judge.agreement();
        if (agreement != null) {
            lines.add("agreement with people: " + agreement.agreed() + " of " + agreement.labelled()
                    + " labelled answers" + coefficient(", Cohen's kappa ", agreement.kappa())
                    + coefficient(", Krippendorff's alpha ", agreement.alpha()));
        }
        judge.preferences().forEach(preference -> lines.add(line(preference)));
        judge.warnings().forEach(warning -> lines.add("warning: " + warning));
        return lines;
    }

    private static String coefficient(String name, @Nullable Double value) {
        return name + (value == null ? "not defined" : String.format(Locale.ROOT, "%.2f", value));
    }

    private static String line(Preference preference) {
        return "better on " + preference.workload() + ": " + preference.candidate() + " in "
                + preference.candidateBetter() + ", " + preference.base() + " in " + preference.baseBetter()
                + ", neither in "
                + (preference.ties() + preference.alike()) + "; " + consistency(preference.consistency())
                + (preference.unjudged() == 0 ? "" : ", " + preference.unjudged() + " not judged");
    }

    private static String consistency(Share share) {
        Double estimate = share.estimate();
        return estimate == null
                ? "no pair was judged in both orders"
                : String.format(
                        Locale.ROOT, "the same in both orders for %.0f %% of %d pairs", PERCENT * estimate, share.n());
    }
}
