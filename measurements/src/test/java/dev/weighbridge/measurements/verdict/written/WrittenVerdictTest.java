package dev.weighbridge.measurements.verdict.written;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.weighbridge.gateway.testing.GoldenFile;
import dev.weighbridge.measurements.baseline.CaseOutcome;
import dev.weighbridge.measurements.baseline.Fixture;
import dev.weighbridge.measurements.baseline.Judgement;
import dev.weighbridge.measurements.baseline.Pairing;
import dev.weighbridge.measurements.baseline.Projections;
import dev.weighbridge.measurements.baseline.RunProjection;
import dev.weighbridge.measurements.baseline.ServiceTerms;
import dev.weighbridge.measurements.baseline.SliceChange;
import dev.weighbridge.measurements.baseline.TargetProjection;
import dev.weighbridge.measurements.baseline.WorkloadCases;
import dev.weighbridge.measurements.history.Trend;
import dev.weighbridge.measurements.statistics.Interval;
import dev.weighbridge.measurements.verdict.Metric;
import dev.weighbridge.measurements.verdict.decision.Decider;
import dev.weighbridge.measurements.verdict.gate.ExitPolicy;
import dev.weighbridge.measurements.verdict.gate.GateStatus;
import dev.weighbridge.measurements.verdict.gate.RunVerdict;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WrittenVerdictTest {
    private static final ServiceTerms TERMS = new ServiceTerms("1-user", 0.95, (workload, target) -> List.of());
    private static final Trend DRIFT = new Trend(
            "triage",
            "free",
            Metric.ACCURACY,
            List.of(new Trend.Value("run-1", 0.9), new Trend.Value("run-9", 0.86)),
            -0.005,
            9,
            true);

    @ParameterizedTest
    @EnumSource
    void everyFixtureHasItsMarkdownAndXml(Fixture fixture) {
        WrittenVerdict written = written(fixture);
        String name =
                "verdict/fixtures/" + fixture.name().toLowerCase(Locale.ROOT).replace('_', '-');

        GoldenFile.of(name + ".md").matches(written::markdown);
        GoldenFile.of(name + ".xml").matches(written::junitXml);
        assertThat(written.exitCode()).isEqualTo(ExitPolicy.RELEASE.exitCode(fixture.status()));
    }

    @Test
    void theJsonHasAllOfIt() {
        GoldenFile.of("verdict/fixtures/mixed.json")
                .matches(() -> written(Fixture.MIXED).json());
    }

    @ParameterizedTest
    @EnumSource
    void theXmlIsWellFormed(Fixture fixture) {
        parse(written(fixture).junitXml());
    }

    @Test
    void namesThatMeanSomethingElsewhereAreEscaped() {
        Pairing hostile = new Pairing(List.of(), List.of("<script>|*x*|\n# [a](b) @all"));
        Judgement judgement = new Judgement("a<b>&\"c\u0001", "run", true, "base", new RunVerdict(List.of()), hostile);
        WrittenVerdict written = new WrittenVerdict(judgement, List.of(), ExitPolicy.PULL_REQUEST);

        parse(written.junitXml());
        assertThat(written.junitXml()).contains("a&lt;b&gt;&amp;&quot;c\uFFFD").contains("errors=\"1\"");
        assertThat(written.markdown())
                .contains("**SIMULATED**")
                .contains("- &lt;script>\\|\\*x\\*\\| # \\[a\\](b) &#64;all\n");
        assertThat(written.exitCode()).isEqualTo(3);
    }

    @Test
    void aRunWithoutBaselineIsSkippedAndEndsNoBuild() {
        Judgement none = new Judgement("simulated", "run", false, null, null, new Pairing(List.of(), List.of()));
        WrittenVerdict written = new WrittenVerdict(none, List.of(), ExitPolicy.RELEASE);

        assertThat(written.exitCode()).isZero();
        assertThat(written.junitXml()).contains("skipped=\"1\"").contains("NO BASELINE");
        assertThat(written.markdown()).startsWith("## Gate: NO BASELINE\n");
        assertThat(written.json()).contains("\"status\":\"NO BASELINE\"").contains("\"verdicts\":[]");
    }

    @Test
    void decisionsAreSaidAndEndABuildOnlyWhereTheyAreToCount() {
        WrittenVerdict shown = deciding(false, ExitPolicy.RELEASE);
        WrittenVerdict counted = deciding(true, ExitPolicy.PULL_REQUEST);

        assertThat(shown.exitCode()).isZero();
        assertThat(shown.breaches()).isEmpty();
        assertThat(shown.junitXml()).doesNotContain("decision");
        assertThat(counted.exitCode()).isEqualTo(1);
        assertThat(counted.breaches()).singleElement().asString().startsWith("triage: MOVE: the candidate is surely");
        GoldenFile.of("verdict/decisions.md").matches(counted::markdown);
        GoldenFile.of("verdict/decisions.json").matches(counted::json);
        GoldenFile.of("verdict/decisions.xml").matches(counted::junitXml);
        parse(counted.junitXml());
    }

    @Test
    void tooLittleDataEndsAReleaseOnly() {
        RunProjection run = Projections.run("run", Projections.triage(side("free", 5, 9), side("paid", 5, 10)));
        assertThat(deciding(run, true, ExitPolicy.PULL_REQUEST).exitCode()).isZero();
        assertThat(deciding(run, true, ExitPolicy.RELEASE).exitCode()).isEqualTo(2);
    }

    @Test
    void everyBreachIsALine() {
        WrittenVerdict worse = written(Fixture.ALL_WORSE);
        assertThat(worse.breaches())
                .hasSameSizeAs(requireNonNull(worse.judgement().verdict()).of(GateStatus.FAIL))
                .allMatch(line -> line.contains(" on ") && line.contains(": FAIL: "));
        assertThat(written(Fixture.EMPTY_INTERSECTION).breaches()).isNotEmpty();
    }

    private static WrittenVerdict deciding(boolean deciding, ExitPolicy policy) {
        RunProjection run = Projections.run("run", Projections.triage(side("free", 400, 5), side("paid", 400, 10)));
        return deciding(run, deciding, policy);
    }

    private static WrittenVerdict deciding(RunProjection run, boolean deciding, ExitPolicy policy) {
        return new WrittenVerdict(
                Judgement.withoutBaseline("simulated", run),
                List.of(),
                WorkloadCases.of(run, "free", "paid", TERMS, name -> true).stream()
                        .map(Decider.withDefaults()::decide)
                        .toList(),
                policy,
                deciding,
                List.of("mail: no quota is asked for"),
                List.of(new SliceChange(
                        "triage", "hard", "paid against free", 0.125, new Interval(-0.01, 0.3, 0.95), 24)));
    }

    /** Wrong at every n-th case. */
    private static TargetProjection side(String name, int cases, int nth) {
        return Projections.target(
                name,
                Projections.cases(cases, i -> i % nth == 0 ? CaseOutcome.INCORRECT : CaseOutcome.CORRECT),
                Projections.blocks(0.2, 0, 0));
    }

    private static WrittenVerdict written(Fixture fixture) {
        return new WrittenVerdict(fixture.judged(), List.of(DRIFT), ExitPolicy.RELEASE);
    }

    private static void parse(String xml) {
        assertThatCode(() -> DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))))
                .doesNotThrowAnyException();
    }
}
