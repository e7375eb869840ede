package dev.weighbridge.reports.cases;

import dev.weighbridge.reports.language.Words;
import java.util.List;

/**
 * A case that was asked, with all answers to it.
 *
 * @param workload the workload's name
 * @param id the case's id, unique in its workload
 * @param repeat how often it had been asked before, from 0
 * @param tags the slices it belongs to
 * @param prompt what was asked; empty where texts are not kept
 * @param reference an answer that is right; empty where the suite gives none
 * @param answers what came of it, in the order of the targets; at least one
 */
public record GradedCase(
        String workload,
        String id,
        int repeat,
        List<String> tags,
        Excerpt prompt,
        Excerpt reference,
        List<GradedAnswer> answers) {
    public GradedCase {
        tags = List.copyOf(tags);
        answers = List.copyOf(answers);
    }

    GradedCase in(Words words) {
        return new GradedCase(
                workload,
                id,
                repeat,
                tags,
                prompt,
                reference,
                answers.stream().map(each -> each.in(words)).toList());
    }

    /** The kinds of checks that its answers were put to. */
    public List<String> graders() {
        return answers.stream()
                .flatMap(answer -> answer.checks().stream())
                .map(GradedAnswer.CheckLine::grader)
                .distinct()
                .toList();
    }

    /** Whether one target was right and another was not, both with something to say of quality. */
    boolean disagreed() {
        return answers.stream()
                        .filter(GradedAnswer::quality)
                        .map(GradedAnswer::right)
                        .distinct()
                        .count()
                > 1;
    }

    /** How little it tells: 0 where targets disagree, 1 where all that is known is wrong, 2 where not all is known. */
    int rank() {
        if (disagreed()) {
            return 0;
        }
        boolean known = answers.stream().allMatch(GradedAnswer::quality);
        boolean right = answers.stream().allMatch(GradedAnswer::right);
        if (known) {
            return right ? 3 : 1;
        }
        return 2;
    }
}
