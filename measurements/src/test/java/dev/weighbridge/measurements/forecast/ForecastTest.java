package dev.weighbridge.measurements.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weighbridge.gateway.exchange.Arrivals;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Finish;
import dev.weighbridge.gateway.exchange.Identity;
import dev.weighbridge.gateway.exchange.Marks;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.exchange.Usage;
import dev.weighbridge.gateway.exchange.WireCounts;
import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.gateway.provider.Provider;
import dev.weighbridge.gateway.request.Parameters;
import dev.weighbridge.measurements.comparison.Caps;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Evals;
import dev.weighbridge.measurements.comparison.Gating;
import dev.weighbridge.measurements.comparison.Load;
import dev.weighbridge.measurements.comparison.Slo;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.comparison.Timeouts;
import dev.weighbridge.measurements.comparison.Workload;
import dev.weighbridge.measurements.plan.PlannedEvals;
import dev.weighbridge.measurements.plan.PromptCase;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import dev.weighbridge.measurements.run.Labels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForecastTest {
    @TempDir
    private Path runs;

    @Test
    void whatCasesUsedBeforeIsExpectedAgain() {
        EarlierUse earlier = EarlierUse.of(comparison(1000));
        for (int i = 0; i < 10; i++) {
            earlier.accept(answered("paid", "c" + i, 100, 20));
        }

        List<Expected> expected = forecast(40, 1000, Optional.of(earlier)).expected();
        assertThat(expected).hasSize(1);
        assertThat(expected.get(0).requests()).isEqualTo(40);
        assertThat(expected.get(0).tokens().value()).isCloseTo(4800, within(1e-6));
        // 100 x 0.15 and 20 x 0.60 USD a million are 27 micro-USD.
        assertThat(expected.get(0).picoUsd().value()).isCloseTo(40 * 27e6, within(1.0));
    }

    @Test
    void aTargetThatWasNotAskedBeforeHasOnlyItsWorstCase() {
        List<String> lines = forecast(40, 1000, Optional.empty()).lines();
        assertThat(lines)
                .contains("expected     free, paid: no more than the worst case is known, since no earlier run asked "
                        + "these cases");
    }

    @Test
    void whatDoesNotFitTheCapsIsCutToWhatTellsMost() {
        Forecast forecast = forecast(60, 50, Optional.empty());
        // Two targets, so each case takes two of 50 requests.
        assertThat(forecast.allocation()).isEqualTo(Map.of("chat", 25));
        assertThat(forecast.lines()).contains("within caps  25 cases of chat tell most; give them as sample");
    }

    @Test
    void aQuotaIsHeldAgainstTheRequestsOfItsTarget() {
        Forecast forecast = forecast(60, 1000, Optional.empty());
        assertThat(forecast.quotas()).extracting(QuotaNeed::target).containsExactly("free");
        assertThat(forecast.lines())
                .contains("besides      free: at most 105 requests to find its limit, 18 to check its meter")
                .contains("besides      paid: at most 18 requests to check its meter")
                .contains("warning: free needs 183 requests; OpenRouter's free tier gives 50 a day and 20 a minute: "
                        + "4 days, 10 min of asking");
    }

    @Test
    void withoutAnEarlierRunThatCanBeReadNothingIsKnown() throws IOException {
        assertThat(EarlierUse.newest(runs.resolve("none"), comparison(1), "")).isEmpty();
        Files.writeString(Files.createDirectories(runs.resolve("r1")).resolve("run.json"), "{");
        assertThat(EarlierUse.newest(runs, comparison(1), "")).isEmpty();
    }

    private static Forecast forecast(int cases, long requests, Optional<EarlierUse> earlier) {
        List<PromptCase> prompts = IntStream.range(0, cases)
                .mapToObj(i -> new PromptCase("c" + i, null, "What is 2 + 2?"))
                .toList();
        return Forecast.of(
                comparison(requests),
                Map.of("chat", prompts),
                List.of(new PlannedEvals("chat", cases, prompts)),
                earlier);
    }

    private static Settled answered(String target, String caseId, long input, long output) {
        Usage usage = new Usage(input, output, null, null, null, null, null, Usage.Placement.BODY);
        Exchange exchange = new Exchange(
                new Marks(0, 0, null, null, null, null, null, null, 1, Arrivals.of()),
                null,
                new Outcome.Completed(Finish.Reason.STOP),
                List.of(),
                "",
                usage,
                Identity.UNKNOWN,
                new WireCounts(1, 1, 0, 1, 0, 1, true),
                Set.of(),
                null);
        return new Settled(
                "x" + caseId, new Labels("S", target, "chat", caseId, 0, 0, "2/s", 1, false), exchange, null, null);
    }

    private static Comparison comparison(long requests) {
        return new Comparison(
                "mine",
                "00",
                "free",
                "paid",
                List.of(
                        target("free", "a/b:free", TokenPrice.FREE),
                        target("paid", "a/b", new TokenPrice(150_000, 600_000, null, Money.ZERO))),
                List.of(new Workload("chat", "chat.jsonl", Slo.NONE, null, false)),
                new Load(
                        new Load.ArrivalProcess.Poisson(),
                        0,
                        new Load.Pattern.Fixed(List.of(new Load.Level.Open(2)), 1, 1)),
                new Caps(requests, 1_000_000_000, new Money(1_000_000_000_000_000L)),
                Timeouts.DEFAULT,
                true,
                1,
                Evals.USUAL,
                Gating.USUAL,
                true);
    }

    private static Target target(String name, String model, TokenPrice price) {
        return new Target(
                name,
                Provider.OPENROUTER,
                null,
                null,
                model,
                "OPENROUTER_API_KEY",
                price,
                new Parameters(null, 128, null, List.of(), null),
                Map.of(),
                Map.of());
    }
}
