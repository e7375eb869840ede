package dev.weighbridge.reports.page;

import dev.weighbridge.evalsuites.claims.ClaimResult;
import dev.weighbridge.evalsuites.claims.ClaimResults;
import dev.weighbridge.evalsuites.claims.Verdict;
import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.measurements.comparison.Language;
import dev.weighbridge.measurements.meter.MeterCheck;
import dev.weighbridge.measurements.meter.MeterResult;
import dev.weighbridge.measurements.meter.MeterSubject;
import dev.weighbridge.measurements.meter.MeterVerdict;
import dev.weighbridge.measurements.run.PublishedFigures;
import dev.weighbridge.measurements.summary.Course;
import dev.weighbridge.measurements.summary.ErrorKind;
import dev.weighbridge.measurements.summary.RunFacts;
import dev.weighbridge.measurements.summary.Summary;
import dev.weighbridge.measurements.summary.TargetCourse;
import dev.weighbridge.measurements.summary.TimeBin;
import dev.weighbridge.reports.reading.Terms;
import dev.weighbridge.reports.testing.CaseSamples;
import dev.weighbridge.reports.testing.CellFixture;
import dev.weighbridge.reports.testing.Courses;
import dev.weighbridge.reports.testing.GradedSummaries;
import dev.weighbridge.reports.testing.LimitSamples;
import dev.weighbridge.reports.testing.PricedSummaries;
import dev.weighbridge.reports.testing.Summaries;
import dev.weighbridge.reports.verdict.Cited;
import dev.weighbridge.reports.verdict.CitedBlock;
import dev.weighbridge.reports.verdict.ShownComparison;
import dev.weighbridge.reports.verdict.ShownDecision;
import dev.weighbridge.reports.verdict.ShownInterval;
import dev.weighbridge.reports.verdict.ShownSlice;
import dev.weighbridge.reports.verdict.ShownVerdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Pages in Korean that have every section among them. */
final class KoreanFixtures {
    static final List<Link> LINKS = List.of(
            new Link("exchanges.csv", "exchanges.csv", "every exchange as a row, for a spreadsheet or a data frame"));

    /** Texts of the fixtures that are no words of the page: what was said by others, and facts of a machine. */
    static final List<String> DATA = List.of(
            "mvn gatling:test -Dcomparison=simulated",
            "amd64",
            "0.1.0-SNAPSHOT",
            "concurrency 6/1",
            "no wait",
            "50 a day (here)",
            "Paris",
            "x-ratelimit-limit-day",
            "x-ratelimit-remaining",
            "x-ratelimit-reset",
            "retry-after-ms",
            "retry-after",
            "pull-request",
            "its page",
            "this page",
            "a cookbook's loop",
            "wait as retry-after says",
            "paced by the limit found",
            "nobody",
            "1, 2, 4 seconds, then give up",
            "ratelimit",
            "DeepInfra",
            "It is free.",
            "upstream",
            "keeprouter",
            "support-en",
            "pick");

    /** What a page is made of. */
    record Fixture(String name, Summary summary, Beside beside) {
        @Override
        public String toString() {
            return name;
        }
    }

    private KoreanFixtures() {}

    static List<Fixture> all() {
        return List.of(
                new Fixture("small", Summaries.small(), korean(Terms.NONE)),
                new Fixture("bare", named("free"), korean(Terms.NONE)),
                new Fixture("crowded", Summaries.small().with(crowded()), korean(Terms.NONE)),
                new Fixture("typical", Summaries.typical(), korean(Terms.NONE)),
                new Fixture("large", PricedSummaries.large(), korean(PricedSummaries.terms())),
                new Fixture(
                        "graded", GradedSummaries.typical(), korean(Terms.NONE).with(CaseSamples.typical())),
                new Fixture(
                        "rich",
                        PricedSummaries.typical(),
                        korean(PricedSummaries.terms())
                                .with(verdict())
                                .with(CaseSamples.typical())
                                .withLimits(List.of(
                                        LimitSamples.sure(),
                                        LimitSamples.inTokens(),
                                        LimitSamples.inTokensAlone(),
                                        LimitSamples.unknownInTokens(),
                                        LimitSamples.noneInTokens(),
                                        LimitSamples.unsure(),
                                        LimitSamples.several(),
                                        LimitSamples.unlimited(),
                                        LimitSamples.notLookedFor()))
                                .withMeters(List.of(meter()))
                                .withClaims(List.of(claims()))
                                .withPublished(List.of(published()))));
    }

    static Beside korean(Terms terms) {
        return Beside.files(LINKS).with(terms.in(Language.KO));
    }

    /** A summary whose first target has this name. */
    static Summary named(String name) {
        Summary small = Summaries.small();
        RunFacts run = small.run();
        return new Summary(
                1,
                new RunFacts(
                        run.id(),
                        run.startedAt(),
                        run.endedAt(),
                        true,
                        true,
                        run.comparison(),
                        run.comparisonSha256(),
                        name,
                        "paid",
                        run.seed(),
                        run.command(),
                        run.facts()),
                List.of(
                        Summaries.target(name, name, TokenPrice.FREE),
                        small.targets().get(1)),
                small.workloads(),
                small.simulations(),
                List.of(CellFixture.open(name, Summary.ALL, 4).cell()),
                List.of(),
                List.of(new ErrorKind(name, "http-error", name, 1, "r1.1-1", "4/s", "nothing was said", 500)),
                List.of(),
                List.of());
    }

    /** One answer and one rejection while the levels changed more often than a tooltip can tell. */
    private static Course crowded() {
        List<String> levels = List.of("2/s", "4/s", "8/s", "12/s", "concurrency 6");
        TimeBin bin = new TimeBin(0, levels, 1, 1, 0, Courses.spread(1, 250), Courses.spread(1, 250));
        return new Course(500, List.of(new TargetCourse("free", List.of(bin), List.of())));
    }

    private static ShownVerdict verdict() {
        return new ShownVerdict(
                "FAIL",
                "FAIL: 3 comparisons: 1 FAIL, 1 INCONCLUSIVE, 1 PASS",
                "r0",
                "pull-request",
                List.of(decision()),
                List.of(
                        comparison(
                                "PASS",
                                "accuracy fell by 0.1 points (95 % -1.0 to 1.2), proven to stay within the margin"
                                        + " of 5 points (p below 0.0001); 231 pairs"),
                        comparison(
                                "FAIL",
                                "accuracy fell by 10.0 points (95 % 5.0 to 15.0), more than noise (p 0.0004 after"
                                        + " 6 comparisons) and more than the margin of 5 points allows; 40 pairs of 60, and no"
                                        + " answer to the rest can change it"),
                        comparison(
                                "INCONCLUSIVE",
                                "TTFT p50 takes 1.12 times as long (95 % 0.90 to 1.40), neither surely"
                                        + " more than noise (p 0.03 after 6 comparisons) nor proven to stay within the margin of"
                                        + " 1.15 (p 0.21); 8 blocks, about 12 blocks would settle it"),
                        comparison("NOT GATED", "cost was not judged: no gate is asked for")),
                List.of("the prices of free on support-en are not those of the baseline"),
                List.of(
                        "accuracy of free on support-en became worse over 12 runs, from 90.0 % to 84.5 %, by about 0.50 points a"
                                + " run"),
                List.of(
                        "support-en: no quota is asked for, since no traffic is stated; state it in the workload: traffic: {"
                                + " requests-per-month: N }"),
                List.of(new ShownSlice(
                        "support-en", "easy", "paid against free", "+12.5 points (95 % -1.0 to 30.0, 8 pairs)")),
                new Cited(
                        List.of(new CitedBlock(
                                "support-en",
                                "free",
                                "concurrency 6/1",
                                Map.of("completed", 30, "rate-limited", 2),
                                List.of("y-1", "y-2", "y-3", "y-4", "y-5"))),
                        7));
    }

    private static ShownDecision decision() {
        List<String> reasons = List.of(
                "the candidate is surely better, and by at least the margin as estimated",
                "paid is 37.5 points more accurate than free (95 % 17.2 to 57.8, margin 5, 40 pairs)",
                "whether free meets its service level is open: 91.7 % of 12 requests, 95 % asked",
                "free meets its quota: 583 to 624 requests a minute (found in this run), 40 needed",
                "whether paid meets its quota is open: no limit a day is known (none is stated, found or met), 2000 needed,"
                        + " 2667 by all workloads together",
                "a month of 60000 requests costs 21.3 USD on paid and nothing on free");
        return new ShownDecision(
                "support-en",
                "MOVE",
                "MOVE: " + String.join("; ", reasons),
                reasons,
                List.of("c1", "c2"),
                new ShownInterval(-0.02, 0.52, 0.9));
    }

    private static ShownComparison comparison(String status, String reason) {
        return new ShownComparison("support-en", "free", status, status + ": " + reason, List.of("concurrency 6/1"));
    }

    private static MeterResult meter() {
        MeterCheck zero = new MeterCheck(
                MeterSubject.USAGE,
                MeterVerdict.WRONG,
                "zero-on-streams",
                "keeprouter `<free>` reports 0 input tokens on streams (n = 9 of 10)",
                "9 of 10 answers",
                List.of("r1.3-1", "r1.3-2"));
        MeterCheck unknown =
                new MeterCheck(MeterSubject.CHARGE, MeterVerdict.UNKNOWN, "", "it does not say", "", List.of());
        return new MeterResult("free", "keeprouter `<free>`", true, 12, "o200k_base", "", List.of(zero, unknown));
    }

    private static ClaimResults claims() {
        ClaimResult none =
                new ClaimResult("KR3", "It is free.", Verdict.NOT_TESTABLE, List.of(), List.of(), 0, List.of());
        return new ClaimResults("keeprouter", "its page", true, List.of(none));
    }

    private static PublishedFigures published() {
        return new PublishedFigures(
                "free", "DeepInfra", 420.0, 500.0, 910.5, 2200.0, true, null, Instant.parse("2026-11-21T02:00:00Z"));
    }
}
