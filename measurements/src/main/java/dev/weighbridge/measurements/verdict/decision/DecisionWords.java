package dev.weighbridge.measurements.verdict.decision;

import dev.weighbridge.measurements.statistics.Interval;
import dev.weighbridge.measurements.verdict.Words;
import dev.weighbridge.measurements.verdict.finding.Finding;
import java.util.List;
import java.util.stream.Stream;

/** Says a decision in plain words. */
record DecisionWords(Decision decision) {

    String line() {
        return decision.choice().words() + ": " + String.join("; ", reasons()) + outlook();
    }

    List<String> reasons() {
        Stream<String> quality = decision.quality().map(this::quality).asOptional().stream();
        Stream<String> incumbent = service(decision.incumbent(), decision.incumbentService());
        Stream<String> candidate = service(decision.candidate(), decision.candidateService());
        Stream<String> costs = decision.costs().stream();
        return Stream.of(Stream.of(decision.rule().words()), quality, incumbent, candidate, costs)
                .flatMap(s -> s)
                .toList();
    }

    private String quality(Finding finding) {
        double loss = finding.estimate();
        String size = Words.points(Math.abs(loss));
        Interval turned = loss < 0 ? finding.interval().negated() : finding.interval();
        String range = " (95 % " + Words.points(turned.low()) + " to " + Words.points(turned.high()) + ", margin "
                + Words.marginPoints(finding.margin()) + ", " + Words.count(finding.n(), "pair") + unasked() + ")";
        if ("0.0".equals(size)) {
            return decision.incumbent() + " and " + decision.candidate() + " are equally accurate" + range;
        }
        String better = loss > 0 ? decision.candidate() : decision.incumbent();
        String worse = loss > 0 ? decision.incumbent() : decision.candidate();
        return better + " is " + size + " points more accurate than " + worse + range;
    }

    /** What is missing did not turn the decision, or it would be the rule. */
    private String unasked() {
        boolean stands =
                decision.rule() == DecisionRule.INCUMBENT_NOT_WORSE || decision.rule() == DecisionRule.CANDIDATE_BETTER;
        return stands && decision.coverage().missing() > 0
                ? " of " + decision.coverage().wanted() + ", and no answer to the rest can change it"
                : "";
    }

    private static Stream<String> service(String target, List<ServiceFinding> findings) {
        return findings.stream().map(f -> standing(target, f) + ": " + f.words());
    }

    private static String standing(String target, ServiceFinding finding) {
        String asked = " its " + finding.asked().words();
        return switch (finding.standing()) {
            case MEETS -> target + " meets" + asked;
            case MISSES -> target + " misses" + asked;
            case OPEN -> "whether " + target + " meets" + asked + " is open";
            case NOT_ASKED -> target + " is not asked for" + asked;
        };
    }

    private String outlook() {
        String unit = decision.rule() == DecisionRule.SERVICE_OPEN ? "request" : "pair";
        return decision.enough()
                .map(n -> "; about " + Words.count(n, unit) + " would settle it")
                .asOptional()
                .orElse("");
    }
}
