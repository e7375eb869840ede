package dev.weighbridge.measurements.verdict.written;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.weighbridge.gateway.testing.GoldenFile;
import dev.weighbridge.measurements.baseline.Fixture;
import dev.weighbridge.measurements.baseline.Judgement;
import dev.weighbridge.measurements.baseline.Pairing;
import dev.weighbridge.measurements.history.Trend;
import dev.weighbridge.measurements.verdict.Metric;
import dev.weighbridge.measurements.verdict.gate.ExitPolicy;
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
