package dev.weighbridge.measurements.comparison;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.weighbridge.gateway.dialect.Dialect;
import dev.weighbridge.gateway.http.Credential;
import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.gateway.provider.Provider;
import dev.weighbridge.gateway.request.Parameters;
import dev.weighbridge.measurements.comparison.Load.ArrivalProcess;
import dev.weighbridge.measurements.comparison.Load.Level;
import dev.weighbridge.measurements.comparison.Load.Pattern;
import dev.weighbridge.measurements.verdict.Margins;
import dev.weighbridge.measurements.verdict.Metric;
import dev.weighbridge.measurements.verdict.gate.ExitPolicy;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonLoaderTest {
    private static final LimitProbing NOT_PROBED = new LimitProbing(false, 60, Duration.ofSeconds(150), false, false);

    private static final String MINE = "{ base-url: \"http://127.0.0.1:1/v1\", key: none, model: llama3, price: free }";

    private static final String SMALL = """
            targets:
              mine: { base-url: "http://127.0.0.1:1/v1", key: none, model: llama3, price: free }
            workloads: { w: { suite: a.csv } }
            load: { levels: 2/s, requests: 5 }
            """;

    @TempDir
    private Path folder;

    private final Comparison full = ComparisonLoader.load(Path.of("src/test/resources/comparison/full.yaml"));

    @Test
    void readsTheTopOfTheFile() {
        assertThat(full.name()).isEqualTo("full");
        assertThat(full.sha256()).matches("[0-9a-f]{64}");
        assertThat(full.incumbent()).isEqualTo("free");
        assertThat(full.candidate()).isEqualTo("paid");
        assertThat(full.storeTexts()).isTrue();
        assertThat(full.seed()).isEqualTo(20260101);
        assertThat(full.caps()).isEqualTo(new Caps(40, 100_000, Money.ofUsd(BigDecimal.ONE)));
        assertThat(full.timeouts())
                .isEqualTo(new Timeouts(
                        Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofMillis(1500), Duration.ofMinutes(1)));
    }

    @Test
    void readsEachKindOfTarget() {
        assertThat(full.targets())
                .containsExactly(
                        new Target(
                                "free",
                                Provider.OPENROUTER,
                                null,
                                URI.create("https://openrouter.ai/api/v1"),
                                "meta-llama/llama-3.3-70b-instruct:free",
                                "OPENROUTER_API_KEY",
                                TokenPrice.FREE,
                                new Parameters(null, 256, null, List.of(), null),
                                Map.of(),
                                Map.of(),
                                Dialect.CHAT,
                                Credential.Style.BEARER,
                                NOT_PROBED,
                                StatedQuota.NONE),
                        new Target(
                                "paid",
                                Provider.OPENROUTER,
                                null,
                                URI.create("https://openrouter.ai/api/v1"),
                                "openai/gpt-4o-mini",
                                "OPENROUTER_API_KEY",
                                new TokenPrice(150_000, 600_000, null, Money.ZERO, LocalDate.of(2026, 11, 1)),
                                new Parameters(0.0, 128, null, List.of("END"), 7L),
                                Map.of("X-Title", "Weighbridge"),
                                Map.of("provider", Map.of("allow_fallbacks", false, "order", List.of("one", "two"))),
                                Dialect.CHAT,
                                Credential.Style.BEARER,
                                new LimitProbing(true, 60, Duration.ofSeconds(150), true, false),
                                new StatedQuota(60L, StatedQuota.UNLIMITED)),
                        new Target(
                                "mine",
                                Provider.OTHER,
                                null,
                                URI.create("http://127.0.0.1:11434/v1"),
                                "llama3",
                                null,
                                TokenPrice.FREE,
                                new Parameters(null, 256, null, List.of(), null),
                                Map.of(),
                                Map.of(),
                                Dialect.CHAT,
                                Credential.Style.BEARER,
                                NOT_PROBED,
                                StatedQuota.NONE),
                        new Target(
                                "claude",
                                Provider.OTHER,
                                null,
                                URI.create("https://keeprouter.com/v1"),
                                "free",
                                "OPENROUTER_API_KEY",
                                TokenPrice.FREE,
                                new Parameters(null, 256, null, List.of(), null),
                                Map.of("anthropic-version", "2026-10-21"),
                                Map.of(),
                                Dialect.MESSAGES,
                                Credential.Style.BEARER,
                                NOT_PROBED,
                                StatedQuota.NONE));
    }

    @Test
    void readsWorkloadsAndLoad() {
        Slo slo = new Slo(Duration.ofSeconds(1), Duration.ofMillis(60), Duration.ofSeconds(20));
        assertThat(full.workloads())
                .containsExactly(
                        new Workload(
                                "support-en",
                                "support-en.csv",
                                slo,
                                null,
                                true,
                                new Traffic(30_000, 900, 250, 5.0, 2.5, 12L)),
                        new Workload("support-ko", "support-ko.jsonl", Slo.NONE, 40, false));
        List<Level> levels = List.of(new Level.Closed(1), new Level.Open(2), new Level.Open(0.5));
        assertThat(full.load())
                .isEqualTo(new Load(
                        new ArrivalProcess.Poisson(), 2, new Pattern.Fixed(levels, 12, 3), Load.Pace.INFERRED));
    }

    @Test
    void readsHowEvalsAreAsked() throws IOException {
        assertThat(new Evals(
                        full.evals().atOnce(), full.evals().lead(), full.evals().strikes()))
                .isEqualTo(new Evals(4, 20, 3));
        assertThat(full.evals().curtail()).isTrue();
        assertThat(load(SMALL).evals()).isEqualTo(new Evals(8, 100, 10));
        assertThat(load(SMALL + "evals: { at-once: 80 }\n").evals()).isEqualTo(new Evals(80, 160, 10));
    }

    @Test
    void aJudgeThatIsATargetIsAskedUnderANameOfItsOwn() throws IOException {
        Comparison judged = load(SMALL + "evals: { judge: { target: mine, pairs: is kinder } }\n");
        Judge judge = requireNonNull(judged.evals().judge());
        Target mine = judged.targets().get(0);
        assertThat(judge.pairs()).isEqualTo("is kinder");
        assertThat(judge.target()).isEqualTo(mine.named("judge").with(new Parameters(0.0, 512, null, List.of(), null)));
        assertThat(judged.target("judge")).contains(judge.target());
        assertThat(judged.targets()).containsExactly(mine);
    }

    @Test
    void aJudgeAndEmbeddingsMayStandBesideTheTargets() throws IOException {
        Comparison judged = load(SMALL + """
                evals:
                  cache: true
                  judge: { target: { base-url: "http://127.0.0.1:2/v1", key: none, model: j, price: free } }
                  embeddings: { base-url: "http://127.0.0.1:3/v1", key: none, model: e, price: free }
                """);
        assertThat(judged.evals().cache()).isTrue();
        assertThat(judged.evals().helpers())
                .extracting(
                        Target::name,
                        Target::model,
                        target -> target.parameters().lengthLimit())
                .containsExactly(tuple("judge", "j", 512), tuple("embeddings", "e", 1));
    }

    @Test
    void aComparisonOfNothingButEvalsHasNoLoad() throws IOException {
        Comparison evals = load(SMALL.replace("{ suite: a.csv }", "{ suite: a.yaml, load: false }")
                .replace("load: { levels: 2/s, requests: 5 }\n", ""));
        assertThat(evals.load()).isEqualTo(Load.NONE);
        assertThat(evals.underLoad()).isEmpty();
    }

    @Test
    void capsMayBoundTimeAndSingleTargets() throws IOException {
        Caps caps = load(SMALL + "caps: { minutes: 2.5, targets: { mine: { usd: \"0.20\", requests: 7 } } }\n")
                .caps();
        assertThat(caps.time()).isEqualTo(Duration.ofSeconds(150));
        assertThat(caps.of("mine")).isEqualTo(new Caps.Part(7L, null, Money.ofUsd(new BigDecimal("0.20"))));
        assertThat(caps.of("other")).isEqualTo(Caps.Part.NONE);
        assertThat(caps.money()).isEqualTo(Money.ofUsd(BigDecimal.ONE));
    }

    @Test
    void aSingleTargetIsBothSidesAndDefaultsHold() throws IOException {
        Comparison small = load(SMALL);
        assertThat(small.incumbent()).isEqualTo("mine").isEqualTo(small.candidate());
        assertThat(small.caps()).isEqualTo(new Caps(100, 1_000_000, Money.ofUsd(BigDecimal.ONE)));
        assertThat(small.timeouts()).isEqualTo(Timeouts.DEFAULT);
        assertThat(small.storeTexts()).isTrue();
        assertThat(small.load())
                .isEqualTo(
                        new Load(new ArrivalProcess.Poisson(), 1, new Pattern.Fixed(List.of(new Level.Open(2)), 5, 2)));
    }

    @Test
    void aGateIsReadAsWrittenAndElseAsUsual() throws IOException {
        Gating full = ComparisonLoader.load(Path.of("src/test/resources/comparison/full.yaml"))
                .gate();
        Margins margins = new Margins(0.025, 0.04, 0.01, 0.03, 1.3, Duration.ofMillis(50), 1.2, 1.25);
        assertThat(full)
                .isEqualTo(new Gating(margins, List.of(Metric.ACCURACY, Metric.TTFT), ExitPolicy.RELEASE, true, 0.99));
        assertThat(load(SMALL).gate()).isEqualTo(Gating.USUAL);
        assertThat(load(SMALL + "gate: { metrics: tokens }\n").gate().metrics()).containsExactly(Metric.TOKENS);
    }

    @Test
    void aPageIsInEnglishUnlessTheFileSaysOtherwise() throws IOException {
        assertThat(load(SMALL).language()).isEqualTo(Language.EN);
        assertThat(load(SMALL + "report: { language: ko }\n").language()).isEqualTo(Language.KO);
        assertThat(load(SMALL + "report: {}\n").language()).isEqualTo(Language.EN);
    }

    @Test
    void readsASearchAndGammaArrivals() throws IOException {
        Comparison searching = load(SMALL.replace(
                "{ levels: 2/s, requests: 5 }",
                "{ arrivals: { gamma: 0.5 }, warm-up: 0, search: { from: 30/m, to: 64/s, requests: 30 } }"));
        assertThat(searching.load())
                .isEqualTo(new Load(new ArrivalProcess.Gamma(0.5), 0, new Pattern.Search(0.5, 64, 0.1, 30, 0.95)));
    }

    @Test
    void limitsAreLookedForWhereThatCostsNothing() throws IOException {
        String paid = "{ input-usd-per-million-tokens: \"1\", output-usd-per-million-tokens: \"1\" }";
        String simulated = "{ provider: simulated, profile: keeprouter, model: free }";

        assertThat(onlyTarget(SMALL).limits())
                .isEqualTo(new LimitProbing(true, 70, Duration.ofMinutes(4), false, false));
        assertThat(onlyTarget(SMALL.replace("price: free", "price: " + paid))
                        .limits()
                        .probe())
                .isFalse();
        assertThat(onlyTarget(SMALL.replace(MINE, simulated)).limits())
                .isEqualTo(new LimitProbing(true, 70, Duration.ofSeconds(15), false, false));
    }

    @Test
    void aSimulatedTargetHasRoomToRun() throws IOException {
        Comparison simulated = load(SMALL.replace(MINE, "{ provider: simulated, profile: keeprouter, model: free }"));
        Target target = simulated.targets().get(0);
        assertThat(simulated.simulated()).isTrue();
        assertThat(simulated.caps().requests()).isEqualTo(10_000);
        assertThat(target.price()).isEqualTo(TokenPrice.FREE);
        assertThat(target.baseUrl()).isNull();
        assertThat(target.keyVariable()).isNull();
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsDoNoHarm() throws IOException {
        Comparison plain = load(SMALL);
        Comparison windows = load("\uFEFF" + SMALL.replace("\n", "\r\n"));
        assertThat(windows.targets()).isEqualTo(plain.targets());
        assertThat(windows.sha256()).isNotEqualTo(plain.sha256());
    }

    @Test
    void theHashMovesWithEveryByte() throws IOException {
        assertThat(load(SMALL).sha256()).isEqualTo(load(SMALL).sha256());
        assertThat(load(SMALL).sha256()).isNotEqualTo(load(SMALL + "#").sha256());
    }

    private Target onlyTarget(String yaml) throws IOException {
        return load(yaml).targets().get(0);
    }

    private Comparison load(String yaml) throws IOException {
        Path file = folder.resolve("small.yaml");
        Files.write(file, yaml.getBytes(UTF_8));
        return ComparisonLoader.load(file);
    }
}
