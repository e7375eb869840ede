package dev.weighbridge.reports.page;

import dev.weighbridge.reports.page.Block.Fold;
import dev.weighbridge.reports.page.Block.Prose;
import dev.weighbridge.reports.reading.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How right the targets' answers were: by workload and by tag. */
final class AnswersSection {
    private AnswersSection() {}

    /** The section, empty where no answer was to be graded. */
    static Optional<Section> of(Reading reading) {
        if (reading.summary().quality().scores().isEmpty()) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Prose("Accuracy is the share of right answers among those that say something of the model:"
                + " refused and cut ones count as not right, and what never came does not count. In brackets"
                + " 95\u202f% intervals."));
        blocks.addAll(JudgeBlocks.of(reading.summary().quality()));
        blocks.add(AnswersTable.of("answers", "Answers, workload by workload", ScoreGroups.byWorkload(reading)));
        TagTable.of(reading).ifPresent(table -> blocks.add(new Fold("Accuracy by tag", List.of(table))));
        return Optional.of(new Section("answer-quality", "Answer quality", blocks));
    }
}
