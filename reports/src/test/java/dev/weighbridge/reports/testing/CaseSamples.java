package dev.weighbridge.reports.testing;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.measurements.baseline.CaseOutcome;
import dev.weighbridge.reports.cases.Cases;
import dev.weighbridge.reports.cases.Excerpt;
import dev.weighbridge.reports.cases.GradedAnswer;
import dev.weighbridge.reports.cases.GradedAnswer.CheckLine;
import dev.weighbridge.reports.cases.GradedAnswer.Use;
import dev.weighbridge.reports.cases.GradedCase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Graded cases of two targets, {@code free} and {@code paid}. */
public final class CaseSamples {
    private static final Use USE = new Use(210_000_000L, 900_000_000L, 48L, 73L, new Money(12_345_678));
    private static final int WORDS = 60;

    private CaseSamples() {}

    /** These cases, nothing left out. */
    public static Cases cases(GradedCase... cases) {
        return cases(Arrays.asList(cases));
    }

    /** The same as a list. */
    public static Cases cases(List<GradedCase> cases) {
        return new Cases(List.of("free", "paid"), "free", "paid", cases, 0, true);
    }

    /** A case that free got wrong and paid got right. */
    public static GradedCase disagreed(String workload, String id) {
        return of(
                workload,
                id,
                answer("free", CaseOutcome.INCORRECT, "The capital is Lyon."),
                answer("paid", CaseOutcome.CORRECT, "The capital is Paris."));
    }

    /** A case with these answers. */
    public static GradedCase of(String workload, String id, GradedAnswer... answers) {
        return new GradedCase(
                workload,
                id,
                0,
                List.of("geography"),
                Excerpt.of("What is the capital of France? " + id, 4000),
                Excerpt.of("Paris", 4000),
                List.of(answers));
    }

    /** An answer with this text that was graded so. */
    public static GradedAnswer answer(String target, CaseOutcome outcome, String text) {
        boolean right = outcome == CaseOutcome.CORRECT;
        return new GradedAnswer(
                target,
                "r1.1-7",
                outcome,
                right ? 1 : 0,
                right ? "it holds every text" : "it lacks \"Paris\"",
                Excerpt.of(text, 4000),
                Excerpt.NOTHING,
                Excerpt.NOTHING,
                List.of(new CheckLine("icontains", "Paris", outcome.word(), "it lacks")),
                USE,
                "Prime, acme/swift-8b, fp_1",
                null);
    }

    /** One case of each kind: both right, one wrong, the other wrong, refused, cut off, without an answer. */
    public static Cases typical() {
        return cases(
                of(
                        "triage",
                        "both",
                        answer("free", CaseOutcome.CORRECT, "Paris."),
                        answer("paid", CaseOutcome.CORRECT, "Paris, of course.")),
                disagreed("triage", "better-1"),
                disagreed("triage", "better 2"),
                of(
                        "letters",
                        "worse-1",
                        answer("free", CaseOutcome.CORRECT, "Paris."),
                        answer("paid", CaseOutcome.INCORRECT, "Rome.")),
                of(
                        "letters",
                        "refused-1",
                        answer("free", CaseOutcome.REFUSED, "I cannot."),
                        answer("paid", CaseOutcome.CORRECT, "Paris.")),
                of(
                        "letters",
                        "cut-1",
                        answer("free", CaseOutcome.TRUNCATED, "The capital of"),
                        answer("paid", CaseOutcome.CORRECT, "Paris.")),
                of(
                        "letters",
                        "none-1",
                        answer("free", CaseOutcome.INFRASTRUCTURE_ERROR, ""),
                        answer("paid", CaseOutcome.CORRECT, "Paris.")));
    }

    /** Cases in which every foreign text attacks the page. */
    public static Cases hostile() {
        String text = Hostile.TEXT + "\u0000\u200b\u202e\r\n" + "x".repeat(1 << 20);
        GradedAnswer free = answer("free", CaseOutcome.INCORRECT, text);
        GradedAnswer paid = answer("paid", CaseOutcome.CORRECT, Hostile.TEXT);
        return cases(
                new GradedCase(
                        "triage" + Hostile.TEXT,
                        "id" + Hostile.TEXT,
                        0,
                        List.of(Hostile.TEXT),
                        Excerpt.of(text, 4000),
                        Excerpt.of(text, 4000),
                        List.of(free, paid)),
                disagreed("triage", "plain"));
    }

    /** So many cases with words as they come, every third of which the two disagree on. */
    public static Cases many(int count, RandomGenerator random) {
        List<GradedCase> cases = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            CaseOutcome outcome = i % 3 == 0 ? CaseOutcome.INCORRECT : CaseOutcome.CORRECT;
            cases.add(new GradedCase(
                    "triage",
                    "case-" + i,
                    0,
                    List.of("tag-" + i % 7),
                    Excerpt.of(words(random), 4000),
                    Excerpt.of("Paris " + i, 4000),
                    List.of(
                            answer("free", outcome, words(random)),
                            answer("paid", CaseOutcome.CORRECT, words(random)))));
        }
        return cases(cases);
    }

    private static String words(RandomGenerator random) {
        return random.ints(WORDS, 0, 5000)
                .mapToObj(word -> Integer.toString(word * 7919, Character.MAX_RADIX))
                .collect(Collectors.joining(" "));
    }
}
