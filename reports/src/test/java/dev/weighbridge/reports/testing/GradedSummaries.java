package dev.weighbridge.reports.testing;

import dev.weighbridge.gateway.exchange.Identity;
import dev.weighbridge.measurements.summary.AnswerQuality;
import dev.weighbridge.measurements.summary.Answerer;
import dev.weighbridge.measurements.summary.Answerers;
import dev.weighbridge.measurements.summary.Answers;
import dev.weighbridge.measurements.summary.Score;
import dev.weighbridge.measurements.summary.Share;
import dev.weighbridge.measurements.summary.Summary;
import dev.weighbridge.measurements.summary.TargetAnswers;
import dev.weighbridge.measurements.summary.TargetFacts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs whose answers under load were graded, and that say who answered. */
public final class GradedSummaries {
    private static final String OWN = "acme/swift-8b:free";
    private static final String OTHER = "acme/swift-3b:free";
    private static final List<String> LEVELS = List.of("4/s", "12/s", "concurrency 8");

    private GradedSummaries() {}

    /** The run of {@link Summaries#typical()}: the free alias is passed on to another model when it is busy. */
    public static Summary typical() {
        return with(
                Summaries.typical().with(quality()),
                new Answerers(
                        30,
                        60,
                        List.of(
                                answerer("Spare", OWN, "fp_spare", 20, 20, 0, 12, 8),
                                answerer("Overflow", OTHER, "fp_over", 0, 0, 0, 22, 18))),
                new Answerers(30, 60, List.of(answerer("Prime", "acme/swift-70b", "fp_prime", 20, 20, 0, 20, 20))));
    }

    /** Answers of which so many are right, wrong, refused and cut off. */
    public static Answers answers(int right, int wrong, int refused, int truncated) {
        int n = right + wrong + refused + truncated;
        return new Answers(right, wrong, 0, refused, truncated, 0, 0, 0, Share.of(right, n), n);
    }

    /** Someone who answered so often in each slice of time. */
    public static Answerer answerer(
            @Nullable String provider, @Nullable String model, @Nullable String fingerprint, Integer... overTime) {
        int answers = List.of(overTime).stream().mapToInt(Integer::intValue).sum();
        String name = new Identity(null, model, provider, fingerprint).words();
        return new Answerer(name, provider, model, fingerprint, answers, List.of(overTime));
    }

    /** The same summary with these answerers of its targets, in their order. */
    public static Summary with(Summary summary, Answerers... answerers) {
        List<TargetFacts> targets = List.of(
                with(summary.targets().get(0), answerers[0]),
                with(summary.targets().get(1), answerers[1]));
        return new Summary(
                summary.version(),
                summary.run(),
                targets,
                summary.workloads(),
                summary.simulations(),
                summary.cells(),
                summary.capacities(),
                summary.errors(),
                summary.spent(),
                summary.warnings(),
                summary.quality(),
                summary.costs(),
                summary.course(),
                summary.hashes());
    }

    private static TargetFacts with(TargetFacts target, Answerers answerers) {
        return new TargetFacts(
                target.name(),
                target.provider(),
                target.baseUrl(),
                target.model(),
                target.simulated(),
                target.price(),
                target.answeredModels(),
                target.answeredProviders(),
                answerers);
    }

    private static AnswerQuality quality() {
        List<Answers> free = List.of(answers(60, 9, 1, 0), answers(33, 15, 6, 16), answers(52, 12, 2, 4));
        List<Answers> paid = List.of(answers(64, 5, 1, 0), answers(65, 4, 1, 0), answers(63, 5, 1, 1));
        return new AnswerQuality(
                List.of(
                        score("free", "support-en", answers(30, 4, 1, 0), answers(15, 8, 3, 9)),
                        score("paid", "support-en", answers(32, 3, 0, 0), answers(33, 2, 0, 0)),
                        score("free", "support-ko", answers(30, 5, 0, 0), answers(18, 7, 3, 7)),
                        score("paid", "support-ko", answers(32, 2, 1, 0), answers(32, 2, 1, 0))),
                List.of(),
                null,
                List.of(),
                List.of(
                        new TargetAnswers(
                                "free",
                                levels(free),
                                Map.of(
                                        "Spare, acme/swift-8b:free, fp_spare", answers(116, 22, 3, 1),
                                        "Overflow, acme/swift-3b:free, fp_over", answers(29, 14, 6, 19)),
                                Map.of(OWN, answers(116, 22, 3, 1), OTHER, answers(29, 14, 6, 19)),
                                Map.of("4/s", Map.of(OWN, 70), "12/s", Map.of(OWN, 10, OTHER, 60))),
                        new TargetAnswers("paid", levels(paid), Map.of(), Map.of(), Map.of())));
    }

    private static Score score(String target, String workload, Answers light, Answers heavy) {
        Map<String, Answers> byLevel = new LinkedHashMap<>();
        byLevel.put("4/s", light);
        byLevel.put("12/s", heavy);
        return new Score(target, workload, light, Map.of(), byLevel, Map.of());
    }

    private static Map<String, Answers> levels(List<Answers> answers) {
        Map<String, Answers> levels = new LinkedHashMap<>();
        for (int i = 0; i < LEVELS.size(); i++) {
            levels.put(LEVELS.get(i), answers.get(i));
        }
        return levels;
    }
}
