package dev.weighbridge.weigh;

import dev.weighbridge.measurements.summary.AccuracyDifference;
import dev.weighbridge.measurements.summary.AnswerQuality;
import dev.weighbridge.measurements.summary.Answers;
import dev.weighbridge.measurements.summary.Score;
import dev.weighbridge.measurements.summary.Share;
import dev.weighbridge.weigh.console.HelperText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How right answers were, a line for each workload and target, and one for what sets the targets apart. */
final class AnswerLines {
    private static final double PERCENT = 100;

    private AnswerLines() {}

    static List<String> of(AnswerQuality quality) {
        List<String> lines = new ArrayList<>();
        quality.scores().forEach(score -> lines.add(line(score)));
        quality.differences().forEach(difference -> lines.add(line(difference)));
        HelperText.lines(quality).forEach(line -> lines.add("  " + line));
        return lines;
    }

    private static String line(Score score) {
        return "  accuracy of " + score.target() + " on " + score.workload() + ": " + accuracy(score.evals());
    }

    private static String accuracy(Answers answers) {
        Share share = answers.accuracy();
        Double estimate = share.estimate();
        String known = estimate == null
                ? "unknown, no answer could be graded"
                : percent(estimate) + " % of " + share.n() + interval(share.low(), share.high(), " %");
        return known
                + (answers.infrastructure() > 0 ? ", " + answers.infrastructure() + " never came" : "")
                + (answers.notGradable() > 0 ? ", " + answers.notGradable() + " not gradable" : "")
                + (answers.missing() > 0 ? ", " + answers.missing() + " missing" : "");
    }

    private static String line(AccuracyDifference difference) {
        Double gain = difference.gain();
        String between =
                "  " + difference.candidate() + " less " + difference.base() + " on " + difference.workload() + ": ";
        return gain == null
                ? between + "unknown, " + difference.because()
                : between + String.format(Locale.ROOT, "%+.0f points", PERCENT * gain)
                        + interval(difference.low(), difference.high(), " points")
                        + ", " + difference.pairs() + " pairs";
    }

    private static String interval(@Nullable Double low, @Nullable Double high, String unit) {
        return low == null || high == null ? "" : " (" + percent(low) + " to " + percent(high) + unit + ")";
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f", PERCENT * share);
    }
}
