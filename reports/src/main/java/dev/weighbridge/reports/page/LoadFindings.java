package dev.weighbridge.reports.page;

import dev.weighbridge.measurements.summary.Answers;
import dev.weighbridge.measurements.summary.Share;
import dev.weighbridge.measurements.summary.Share.Gain;
import dev.weighbridge.measurements.summary.TargetAnswers;
import dev.weighbridge.reports.reading.Intervals;
import dev.weighbridge.reports.reading.LoadLevel;
import dev.weighbridge.reports.reading.Reading;
import dev.weighbridge.reports.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What more load did to a target's answers, in sentences: the heaviest level against the lightest. */
final class LoadFindings {
    private final LoadedModels models;
    private final String target;
    private final LoadLevel light;
    private final LoadLevel heavy;

    private LoadFindings(LoadedModels models, List<LoadLevel> levels) {
        this.models = models;
        this.target = models.target().target();
        this.light = levels.get(0);
        this.heavy = levels.get(levels.size() - 1);
    }

    /** The sentences as one; empty where fewer than two levels have graded answers. */
    static Optional<String> of(Reading reading, TargetAnswers target) {
        LoadedModels models = new LoadedModels(reading, target);
        List<LoadLevel> levels = models.lightestFirst();
        return levels.size() < 2 ? Optional.empty() : new LoadFindings(models, levels).sentences();
    }

    private Optional<String> sentences() {
        Share before = answers(light).accuracy();
        Share after = answers(heavy).accuracy();
        return before.gainTo(after)
                .map(gain -> target + ": " + right(before) + " right at " + light.words() + ", " + right(after) + " at "
                        + heavy.words() + ". " + verdict(gain) + " " + grown());
    }

    private Answers answers(LoadLevel level) {
        return Optional.ofNullable(models.target().byLevel().get(level.label())).orElseThrow();
    }

    private static String right(Share share) {
        return percent(share) + " " + Intervals.of(share) + " of " + Numbers.count(share.n());
    }

    private static String verdict(Gain gain) {
        String interval = " " + points(gain) + ".";
        if (!gain.isClear()) {
            return "Load makes no difference that shows:" + interval;
        }
        return gain.estimate() < 0
                ? "Under more load it is right less often:" + interval
                : "Under more load it is right more often:" + interval;
    }

    private static String points(Gain gain) {
        double points = 100;
        return Numbers.estimate(points * gain.estimate()) + " points ["
                + Numbers.estimate(points * gain.interval().low()) + ", "
                + Numbers.estimate(points * gain.interval().high()) + "]";
    }

    private String grown() {
        Answers before = answers(light);
        Answers after = answers(heavy);
        List<String> grown = new ArrayList<>();
        add(grown, "wrong", part(before, before.wrong()), part(after, after.wrong()));
        add(grown, "with nothing in it", part(before, before.noAnswer()), part(after, after.noAnswer()));
        add(grown, "cut off", part(before, before.truncated()), part(after, after.truncated()));
        add(grown, "refused", part(before, before.refused()), part(after, after.refused()));
        add(grown, "by another model", models.others(light.label()), models.others(heavy.label()));
        return grown.isEmpty()
                ? "No kind of failure clearly grew, and the same model answered."
                : "What clearly grew: " + String.join("; ", grown) + ".";
    }

    private static Share part(Answers answers, int count) {
        return Share.of(count, answers.accuracy().n());
    }

    private static void add(List<String> grown, String what, Share before, Share after) {
        before.gainTo(after)
                .filter(gain -> gain.isClear() && gain.estimate() > 0)
                .ifPresent(gain -> grown.add(what + ", from " + percent(before) + " to " + percent(after)));
    }

    private static String percent(Share share) {
        return share.estimate() == null ? "none" : Numbers.percent(share.estimate()) + Numbers.THIN + "%";
    }
}
