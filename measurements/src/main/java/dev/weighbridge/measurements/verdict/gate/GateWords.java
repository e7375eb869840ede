package dev.weighbridge.measurements.verdict.gate;

import dev.weighbridge.measurements.verdict.Shortfall;
import dev.weighbridge.measurements.verdict.Words;
import dev.weighbridge.measurements.verdict.finding.Finding;

/** Says a verdict in one plain sentence. */
final class GateWords {
    private final MetricVerdict verdict;
    private final Finding finding;

    private GateWords(MetricVerdict verdict, Finding finding) {
        this.verdict = verdict;
        this.finding = finding;
    }

    static String of(MetricVerdict verdict) {
        return verdict.finding()
                .asOptional()
                .map(finding -> new GateWords(verdict, finding).sentence())
                .orElseGet(() -> verdict.subject().words() + " was not judged: " + reason(verdict));
    }

    private static String reason(MetricVerdict verdict) {
        Shortfall shortfall = verdict.shortfall();
        return shortfall == null ? verdict.rule().words() + computed(verdict) : shortfall.words();
    }

    private static String computed(MetricVerdict verdict) {
        return verdict.rule() == GateRule.UNDEFINED ? ", since " + Reasons.of(verdict.finding()) : "";
    }

    private String sentence() {
        String change = ChangeWords.of(verdict.subject(), finding);
        return change + clause() + "; "
                + Words.count(finding.n(), finding.counted().word()) + unasked() + outlook();
    }

    private String clause() {
        return switch (verdict.rule()) {
            case NON_INFERIOR -> ", " + within();
            case WORSE_WITHIN_MARGIN -> ", more than noise (" + adjusted() + ") but " + within();
            case WORSE -> ", more than noise (" + adjusted() + ") and " + beyond();
            case UNDECIDED -> ", neither surely more than noise (" + adjusted() + ") nor " + within();
            case LOW_COVERAGE, MISSING_COULD_TURN -> ", but " + missing();
            default -> ", shown only: " + reason(verdict);
        };
    }

    private String within() {
        return "proven to stay within " + margin() + " (" + Words.p(finding.pNonInferior()) + ")";
    }

    private String beyond() {
        return finding.estimate() >= finding.margin()
                ? "more than " + margin() + " allows"
                : "not proven to stay within " + margin() + " (" + Words.p(finding.pNonInferior()) + ")";
    }

    private String margin() {
        return ChangeWords.margin(finding);
    }

    private String adjusted() {
        Double adjusted = verdict.adjustedP();
        String p = Words.p(adjusted == null ? finding.pWorse() : adjusted);
        return p + " after " + Words.count(verdict.family(), "comparison");
    }

    private String missing() {
        return verdict.rule().words() + ": " + verdict.coverage().missing() + " of "
                + verdict.coverage().wanted();
    }

    /** What is missing did not turn the verdict, or it would be the rule. */
    private String unasked() {
        boolean stands = verdict.status() == GateStatus.PASS || verdict.status() == GateStatus.FAIL;
        return stands && verdict.coverage().missing() > 0
                ? " of " + verdict.coverage().wanted() + ", and no answer to the rest can change it"
                : "";
    }

    private String outlook() {
        if (verdict.rule() != GateRule.UNDECIDED) {
            return "";
        }
        return verdict.enough()
                .asOptional()
                .map(enough -> ", about " + enough + " would settle it")
                .orElseGet(() -> ", and no number can be named that would settle it: " + Reasons.of(verdict.enough()));
    }
}
