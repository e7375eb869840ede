package dev.weighbridge.reports.page;

import dev.weighbridge.measurements.limits.file.TargetLimits;
import dev.weighbridge.reports.page.Block.Answer;
import dev.weighbridge.reports.page.Block.Heading;
import dev.weighbridge.reports.page.Block.Points;
import dev.weighbridge.reports.page.Block.Prose;
import dev.weighbridge.reports.reading.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where each target's rate limit lies, whether it says so itself, and what to do about it. */
final class LimitsSection {
    private LimitsSection() {}

    /** The section, empty where no limits were looked for. */
    static Optional<Section> of(Reading reading, List<TargetLimits> limits) {
        if (limits.isEmpty()) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Prose("Each limit was looked for with as few requests as would tell. In brackets 90\u202f%"
                + " intervals; a number without one is sure in every digit shown."));
        for (int i = 0; i < limits.size(); i++) {
            blocks.addAll(target(reading, limits.get(i), "limits-" + (i + 1)));
        }
        return Optional.of(new Section("limits", "Rate limits", blocks));
    }

    private static List<Block> target(Reading reading, TargetLimits limits, String id) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(id, Marks.target(reading, limits.target()).with(asked(limits))));
        blocks.add(new Answer(LimitsAnswer.of(limits.finding())));
        List<String> more = LimitsAnswer.more(limits);
        if (!more.isEmpty()) {
            blocks.add(new Points(more));
        }
        blocks.addAll(LimitsTimeline.of(limits, id));
        LimitsPosterior.of(limits.finding(), id).ifPresent(blocks::add);
        blocks.addAll(LimitsHonesty.of(limits.honesty(), id));
        blocks.addAll(LimitsAdvice.of(limits, id));
        return blocks;
    }

    private static String asked(TargetLimits limits) {
        String where = limits.model() + " at " + limits.baseUrl();
        return limits.simulated() ? "SIMULATED: " + where + ", no provider's limit" : where;
    }
}
