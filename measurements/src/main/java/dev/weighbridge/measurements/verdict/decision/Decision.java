package dev.weighbridge.measurements.verdict.decision;

import dev.weighbridge.measurements.statistics.Statistic;
import dev.weighbridge.measurements.statistics.paired.Coverage;
import dev.weighbridge.measurements.verdict.finding.Finding;
import java.util.List;

/**
 * What to do with one workload, and why.
 *
 * @param workload the workload's name
 * @param incumbent the name of the target in use
 * @param candidate the name of the target one might move to
 * @param rule the rule that fired
 * @param quality by how much the incumbent's answers are worse; undefined without pairs
 * @param coverage how many of the pairs that were wanted are complete
 * @param incumbentService how the incumbent stands with each thing asked beside its answers
 * @param candidateService how the candidate stands
 * @param enough how many pairs, or requests where the service is open, would settle it; undefined where it is settled or
 *     no number would
 * @param evidence the ids of the cases that the two differ on, those first that only the candidate has right
 * @param costs what either target costs for the traffic that is stated, in sentences; empty where none is
 */
public record Decision(
        String workload,
        String incumbent,
        String candidate,
        DecisionRule rule,
        Statistic<Finding> quality,
        Coverage coverage,
        List<ServiceFinding> incumbentService,
        List<ServiceFinding> candidateService,
        Statistic<Long> enough,
        List<String> evidence,
        List<String> costs) {

    public Decision {
        incumbentService = List.copyOf(incumbentService);
        candidateService = List.copyOf(candidateService);
        evidence = List.copyOf(evidence);
        costs = List.copyOf(costs);
    }

    /** The same with what it costs. */
    public Decision with(List<String> sentences) {
        return new Decision(
                workload,
                incumbent,
                candidate,
                rule,
                quality,
                coverage,
                incumbentService,
                candidateService,
                enough,
                evidence,
                sentences);
    }

    /** What the rule leads to. */
    public Choice choice() {
        return rule.choice();
    }

    /** The reasons one by one: the rule, quality, the service of either target, then what it costs. */
    public List<String> reasons() {
        return new DecisionWords(this).reasons();
    }

    /** It as one plain line. */
    public String words() {
        return new DecisionWords(this).line();
    }
}
