package dev.weighbridge.measurements.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weighbridge.gateway.catalogue.KeyStatus;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.request.Parameters;
import dev.weighbridge.measurements.comparison.Caps;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Slo;
import dev.weighbridge.measurements.comparison.Workload;
import dev.weighbridge.measurements.plan.PlannedEvals;
import dev.weighbridge.measurements.plan.PromptCase;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import dev.weighbridge.measurements.run.Labels;
import dev.weighbridge.measurements.testing.FreeAndPaid;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        Forecast forecast = forecast(60, 201, Optional.empty());
        // A quota of 50 leaves nothing beside limit and meter; without it these take 151 of 201 requests, and each case
        // takes two of what is left.
        assertThat(forecast.allocation()).isEqualTo(Map.of("chat", 0));
        Forecast more = forecast.with(Map.of("free", new KeyQuota(thousandADay())));
        assertThat(more.allocation()).isEqualTo(Map.of("chat", 25));
        assertThat(more.lines()).contains("within caps  25 cases of chat tell most; give them as sample");
    }

    @Test
    void aQuotaIsHeldAgainstTheRequestsOfItsTarget() {
        Forecast forecast = forecast(60, 1000, Optional.empty());
        assertThat(forecast.quotas()).extracting(QuotaNeed::target).containsExactly("free");
        assertThat(forecast.lines())
                .contains("warning: free needs 193 requests; OpenRouter's free tier gives 50 a day and 20 a minute: "
                        + "4 days, 10 min of asking");
    }

    @Test
    void whatTheKeySaysTakesThePlaceOfWhatPagesSay() {
        KeyQuota key = new KeyQuota(thousandADay());
        Forecast forecast = forecast(60, 1000, Optional.empty()).with(Map.of("free", key, "paid", key));

        assertThat(forecast.lines())
                .contains("quota        free needs 193 requests; OpenRouter (a day by /key) gives 1000 a day (600 left "
                        + "today) and 20 a minute: one day, 10 min of asking")
                .contains(
                        "warning: paid: the key may still spend 0.001 USD of 1 USD, as OpenRouter says (by /key); the "
                                + "plan may charge 0.00818805 USD; raise the key's limit, or lower caps.usd");
    }

    private static KeyStatus thousandADay() {
        return new KeyStatus(
                new KeyStatus.Limited(Money.ofUsd(BigDecimal.ONE), Money.ofUsd(new BigDecimal("0.001")), null),
                null,
                null,
                false,
                new KeyStatus.DailyRequests(1000L, 400L, 600L),
                null);
    }

    @Test
    void anAccountWithoutCreditCannotAskPaidModels() {
        KeyStatus status = new KeyStatus(new KeyStatus.Unlimited(), null, null, true, null, null);
        Forecast forecast = forecast(60, 1000, Optional.empty()).with(Map.of("paid", new KeyQuota(status)));

        assertThat(forecast.lines())
                .contains(
                        "warning: paid: OpenRouter (by /key) says that the account never bought credits, so paid models "
                                + "are refused; buy some, or weigh another target");
    }

    @Test
    void limitAndMeterAreExpectedAsTheyWereBefore() {
        EarlierUse earlier = EarlierUse.of(comparison(1000));
        for (int i = 0; i < 10; i++) {
            earlier.accept(answered("paid", "c" + i, 100, 20));
            earlier.accept(probed("paid", i, 200 + i, 10));
        }

        Expected expected = forecast(40, 1000, Optional.of(earlier)).expected().get(0);
        assertThat(expected.requests()).isEqualTo(40 + 12);
        // 12 at a mean of 214.5 where nothing is doubtful, and no less; 18 at most.
        assertThat(expected.tokens().value()).isCloseTo(4800 + 12 * 214.5, within(1e-6));
        assertThat(expected.tokens().high()).isGreaterThan(4800 + 18 * 214.5);
    }

    @Test
    void whatWasNotAskedForBeforeIsNamed() {
        EarlierUse earlier = EarlierUse.of(comparison(1000));
        earlier.accept(answered("free", "c1", 100, 20));
        earlier.accept(answered("free", "c2", 100, 20));

        assertThat(forecast(40, 1000, Optional.of(earlier)).lines().get(0))
                .endsWith("by what an earlier run used, without limits and meter, which it did not ask for");
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

    private static Settled probed(String target, int number, long input, long output) {
        Labels labels = new Labels("S", target, Labels.METER, "again", number, -1, Labels.METER, 1, true);
        return new Settled("p" + number, labels, exchange(input, output), null, null);
    }

    private static Settled answered(String target, String caseId, long input, long output) {
        Labels labels = new Labels("S", target, "chat", caseId, 0, 0, "2/s", 1, false);
        return new Settled("x" + caseId, labels, exchange(input, output), null, null);
    }

    private static Exchange exchange(long input, long output) {
        return FreeAndPaid.answer(null, FreeAndPaid.usage(input, output));
    }

    private static Comparison comparison(long requests) {
        return FreeAndPaid.comparison(
                new Workload("chat", "chat.jsonl", Slo.NONE, null, false),
                new Parameters(null, 128, null, List.of(), null),
                new Caps(requests, 1_000_000_000, new Money(1_000_000_000_000_000L)));
    }
}
