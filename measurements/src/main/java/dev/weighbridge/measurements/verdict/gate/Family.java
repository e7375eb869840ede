package dev.weighbridge.measurements.verdict.gate;

import dev.weighbridge.measurements.statistics.Statistic;
import dev.weighbridge.measurements.statistics.multiplicity.AdjustedP;
import dev.weighbridge.measurements.verdict.finding.Completions;
import dev.weighbridge.measurements.verdict.finding.Finding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The comparisons of a run that can fail it, with their p values adjusted together (Holm 1979).
 *
 * @param size how many they are
 * @param complete the adjusted p of each by the complete pairs
 * @param best the same where all that is missing speaks for the candidate
 */
record Family(int size, Map<Trial, Double> complete, Map<Trial, Double> best) {

    static Family of(List<Trial> trials) {
        List<Trial> members = trials.stream().filter(Trial::inFamily).toList();
        return new Family(
                members.size(), adjusted(members, Completions::complete), adjusted(members, Completions::best));
    }

    private static Map<Trial, Double> adjusted(
            List<Trial> members, Function<Completions, Statistic<Finding>> completion) {
        double[] p = AdjustedP.holm(members.stream()
                .mapToDouble(t -> completion.apply(t.found()).orElseThrow().pWorse())
                .toArray());
        Map<Trial, Double> byTrial = new HashMap<>();
        for (int i = 0; i < p.length; i++) {
            byTrial.put(members.get(i), p[i]);
        }
        return byTrial;
    }
}
