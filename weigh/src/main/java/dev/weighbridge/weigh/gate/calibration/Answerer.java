package dev.weighbridge.weigh.gate.calibration;

import dev.weighbridge.measurements.verdict.sample.AnswerPair;
import dev.weighbridge.measurements.verdict.sample.AnswerPairs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * One target on one workload, all its answers together. Of a case that was answered several times, two answers are set
 * against each other; where every case was answered once, cases are, two by two, which differ at least as often as answers
 * to the same case would.
 *
 * @param workload the workload's name
 * @param target the target's name
 * @param cases its cases that have an answer, by id
 */
record Answerer(String workload, String target, List<AnsweredCase> cases) {
    Answerer {
        cases = List.copyOf(cases);
    }

    /** Whether any case was answered several times. */
    boolean repeated() {
        return cases.stream().anyMatch(AnsweredCase::severalTimes);
    }

    /** The share of pairs of answers that differ; what it is at most, where each case was answered once. */
    double disagreement() {
        if (repeated()) {
            return cases.stream()
                    .filter(AnsweredCase::severalTimes)
                    .mapToDouble(AnsweredCase::disagreement)
                    .average()
                    .orElse(0);
        }
        double right = cases.stream().filter(each -> each.right().get(0)).count() / (double) Math.max(1, cases.size());
        return 2 * right * (1 - right);
    }

    /** Two runs in which nothing changed, drawn from the answers. */
    AnswerPairs replay(RandomGenerator random) {
        return new AnswerPairs(repeated() ? sameCases(random) : otherCases(random));
    }

    /** The same draw for all cases of a cluster, since their answers hang together. */
    private List<AnswerPair> sameCases(RandomGenerator random) {
        Map<String, Draw> draws = new HashMap<>();
        List<AnswerPair> pairs = new ArrayList<>();
        for (AnsweredCase each : cases) {
            if (each.severalTimes()) {
                Draw draw = draws.computeIfAbsent(each.drawn(), first -> Draw.of(random));
                pairs.add(draw.pair(each));
            }
        }
        return pairs;
    }

    private List<AnswerPair> otherCases(RandomGenerator random) {
        List<AnsweredCase> shuffled = new ArrayList<>(cases);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            AnsweredCase moved = shuffled.set(i, shuffled.get(other));
            shuffled.set(other, moved);
        }
        List<AnswerPair> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < shuffled.size(); i += 2) {
            AnsweredCase one = shuffled.get(i);
            AnsweredCase other = shuffled.get(i + 1);
            pairs.add(new AnswerPair(
                    one.id(), null, one.right().get(0), other.right().get(0)));
        }
        return pairs;
    }

    /** Where in the answers to a case the first and the second one are taken, each from 0 to below 1. */
    private record Draw(double first, double second) {
        static Draw of(RandomGenerator random) {
            return new Draw(random.nextDouble(), random.nextDouble());
        }

        AnswerPair pair(AnsweredCase each) {
            int n = each.right().size();
            int one = (int) (first * n);
            int step = 1 + (int) (second * (n - 1));
            return new AnswerPair(
                    each.id(),
                    each.cluster(),
                    each.right().get(one),
                    each.right().get((one + step) % n));
        }
    }
}
