package dev.weighbridge.reports.cases;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.measurements.baseline.CaseOutcome;
import dev.weighbridge.reports.language.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one target answered to a case, and what was made of it.
 *
 * @param target the target's name
 * @param exchange the id of its exchange in the journal
 * @param outcome how it was graded
 * @param score from 0 to 1
 * @param explanation the grader's reason, in a sentence
 * @param text the answer, tool calls among it; empty where there is none or texts are not kept
 * @param reasoning what was thought before it; empty where nothing was said of that
 * @param extracted the part that was compared; empty where the whole was, or none was found
 * @param checks what each check gave; empty where there was nothing to check
 * @param use what it took
 * @param answerer who says it answered
 * @param recalledFrom the run it was taken from; null where it was asked for in this one
 */
public record GradedAnswer(
        String target,
        String exchange,
        CaseOutcome outcome,
        double score,
        String explanation,
        Excerpt text,
        Excerpt reasoning,
        Excerpt extracted,
        List<CheckLine> checks,
        Use use,
        String answerer,
        @Nullable String recalledFrom) {
    public GradedAnswer {
        checks = List.copyOf(checks);
    }

    /**
     * What one check gave.
     *
     * @param grader the kind of check, such as {@code equals} or {@code not-contains}
     * @param wanted what it compares with, in short; empty where it needs nothing
     * @param outcome the grade in a word
     * @param explanation why
     */
    public record CheckLine(String grader, String wanted, String outcome, String explanation) {
        CheckLine in(Words words) {
            return new CheckLine(grader, wanted, words.of(outcome), words.of(explanation));
        }
    }

    /**
     * What an answer took; null is unknown.
     *
     * @param ttftNanos the time to its first token
     * @param e2eNanos the time to its end
     * @param inputTokens the tokens of what was asked, as billed
     * @param outputTokens the tokens of the answer, as billed
     * @param cost what was charged
     */
    public record Use(
            @Nullable Long ttftNanos,
            @Nullable Long e2eNanos,
            @Nullable Long inputTokens,
            @Nullable Long outputTokens,
            @Nullable Money cost) {
        /** Nothing is known, or nothing was sent. */
        public static final Use UNKNOWN = new Use(null, null, null, null, null);
    }

    GradedAnswer in(Words words) {
        return new GradedAnswer(
                target,
                exchange,
                outcome,
                score,
                words.of(explanation),
                text,
                reasoning,
                extracted,
                checks.stream().map(each -> each.in(words)).toList(),
                use,
                answerer,
                recalledFrom);
    }

    boolean right() {
        return outcome == CaseOutcome.CORRECT;
    }

    boolean quality() {
        return outcome.isQuality();
    }
}
