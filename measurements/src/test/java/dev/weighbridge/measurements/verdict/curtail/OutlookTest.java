package dev.weighbridge.measurements.verdict.curtail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.verdict.Margins;
import dev.weighbridge.measurements.verdict.Metric;
import dev.weighbridge.measurements.verdict.Policy;
import dev.weighbridge.measurements.verdict.decision.Decider;
import dev.weighbridge.measurements.verdict.decision.DecisionOutlook;
import dev.weighbridge.measurements.verdict.decision.DecisionRule;
import dev.weighbridge.measurements.verdict.decision.TargetService;
import dev.weighbridge.measurements.verdict.decision.WorkloadCase;
import dev.weighbridge.measurements.verdict.gate.Gate;
import dev.weighbridge.measurements.verdict.gate.GateInput;
import dev.weighbridge.measurements.verdict.gate.GateOutlook;
import dev.weighbridge.measurements.verdict.gate.GateRule;
import dev.weighbridge.measurements.verdict.gate.MetricVerdict;
import dev.weighbridge.measurements.verdict.gate.Subject;
import dev.weighbridge.measurements.verdict.sample.AnswerPair;
import dev.weighbridge.measurements.verdict.sample.AnswerPairs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutlookTest {
    private static final Policy POLICY = Policy.withDefaults();
    private static final Margins MARGINS = Margins.withDefaults();
    private static final int FAMILY = 2;

    @Test
    void nothingThatIsJudgedIsNeverSettled() {
        Outlook outlook = new Outlook(new TreeSet<>(List.of("a")));
        outlook.answered("free", "a", true);
        assertThat(outlook.settled()).isEmpty();
        assertThat(outlook.answeredByAll(new TreeSet<>(List.of("free")))).isOne();
    }

    @Test
    void anAnswerThatWasNotGradedStaysOpen() {
        Played played = new Played(300, 0, 0.9);
        played.outlook.answered("now", "case-0", null);
        assertThat(played.outlook.answeredByAll(new TreeSet<>(List.of("now")))).isZero();
    }

    /** Brute force: wherever asking would have ended, the whole run has the same verdicts. */
    @Test
    void whatAskingEndsOnIsWhatTheWholeRunSays() {
        List<Integer> saved = new ArrayList<>();
        Seeded.check(150, random -> {
            Played played = new Played(random.nextInt(20, 500), random.nextLong(), random.nextDouble(0, 0.5));
            int asked = played.askUntilSettled();
            if (asked < played.cases) {
                saved.add(played.cases - asked);
                assertThat(played.gate(asked, POLICY.curtailed()).status())
                        .isEqualTo(played.whole().status());
                assertThat(played.decision(asked, POLICY.curtailed()).choice())
                        .isEqualTo(played.wholeDecision().choice());
            }
        });
        assertThat(saved).hasSizeGreaterThan(10);
    }

    @Test
    void withoutCurtailmentTheSameAnswersAreTooFew() {
        Played played = new Played(400, 7, 0.45);
        int asked = played.askUntilSettled();

        assertThat(asked).isBetween(20, 390);
        assertThat(played.gate(asked, POLICY).rule()).isEqualTo(GateRule.LOW_COVERAGE);
        assertThat(played.decision(asked, POLICY)).isEqualTo(DecisionRule.LOW_COVERAGE);
        assertThat(played.gate(asked, POLICY.curtailed()).words())
                .endsWith("; " + asked + " pairs of 400, and no answer to the rest can change it");
    }

    /** A baseline, this run's answers to the same cases, which are the incumbent's, and a candidate's. */
    private static final class Played {
        private final int cases;
        private final Map<String, Boolean> before = new HashMap<>();
        private final List<Boolean> now = new ArrayList<>();
        private final List<Boolean> candidate = new ArrayList<>();
        private final Outlook outlook;

        Played(int cases, long seed, double drop) {
            this.cases = cases;
            RandomGenerator random = new SplittableRandom(seed);
            List<String> ids =
                    IntStream.range(0, cases).mapToObj(i -> "case-" + i).toList();
            ids.forEach(id -> before.put(id, random.nextDouble() < 0.9));
            ids.forEach(id -> now.add(Boolean.TRUE.equals(before.get(id)) && random.nextDouble() >= drop));
            ids.forEach(id -> candidate.add(random.nextDouble() < 0.95));
            outlook = new Outlook(new TreeSet<>(ids));
            outlook.decide("now", "candidate", new DecisionOutlook(POLICY, MARGINS.accuracy()));
            outlook.gate("now", new TreeSet<>(ids), before, new GateOutlook(POLICY, MARGINS.accuracy(), FAMILY));
        }

        int askUntilSettled() {
            for (int i = 0; i < cases; i++) {
                outlook.answered("now", "case-" + i, now.get(i));
                outlook.answered("candidate", "case-" + i, candidate.get(i));
                if (outlook.settled().isPresent()) {
                    return i + 1;
                }
            }
            return cases;
        }

        MetricVerdict whole() {
            return gate(cases, POLICY);
        }

        MetricVerdict gate(int asked, Policy policy) {
            List<AnswerPair> pairs = IntStream.range(0, cases)
                    .mapToObj(i ->
                            new AnswerPair("case-" + i, null, before.get("case-" + i), i < asked ? now.get(i) : null))
                    .toList();
            Subject subject = new Subject("sums", "now", Metric.ACCURACY, "");
            return new Gate(MARGINS, policy)
                    .judge(List.of(GateInput.of(subject, new AnswerPairs(pairs))))
                    .verdicts()
                    .get(0);
        }

        DecisionRule wholeDecision() {
            return decision(cases, POLICY);
        }

        DecisionRule decision(int asked, Policy policy) {
            List<AnswerPair> pairs = IntStream.range(0, cases)
                    .mapToObj(i -> new AnswerPair(
                            "case-" + i,
                            null,
                            Optional.of(now.get(i)).filter(known -> i < asked).orElse(null),
                            Optional.of(candidate.get(i))
                                    .filter(known -> i < asked)
                                    .orElse(null)))
                    .toList();
            return new Decider(MARGINS, policy)
                    .decide(new WorkloadCase(
                            "sums",
                            "now",
                            "candidate",
                            new AnswerPairs(pairs),
                            true,
                            TargetService.NOT_ASKED,
                            TargetService.NOT_ASKED))
                    .rule();
        }
    }
}
