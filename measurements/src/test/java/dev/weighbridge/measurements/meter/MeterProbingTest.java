package dev.weighbridge.measurements.meter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.catalogue.Generation;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.GatewayError;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.exchange.Usage;
import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.gateway.provider.Provider;
import dev.weighbridge.gateway.request.Parameters;
import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.run.Bill;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeterProbingTest {
    private static final TokenPrice PRICE = new TokenPrice(500_000, 1_500_000, 50_000L, Money.ZERO);
    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

    private final List<MeterProbe> asked = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(doubles = {0.9, 1, 1.2, 1.5})
    void aRightMeterOfAnyTokenizerGivesNoFinding(double times) {
        Seeded.check(5, random -> {
            Answers honest = new Answers(times, random.nextInt(0, 14), "");
            assertThat(result(random.nextLong(), honest::answer).telling()).isEmpty();
        });
    }

    @Test
    void realTargetsAreAskedTwelveTimes() {
        MeterResult result = result(Answers.HONEST::answer);
        assertThat(result.requests()).isEqualTo(12);
        assertThat(asked).extracting(MeterProbe::caseId).doesNotHaveDuplicates();
        assertThat(result.who()).isEqualTo("keeprouter `free`");
        assertThat(result.checks()).extracting(MeterCheck::subject).containsExactly(MeterSubject.values());
    }

    @Test
    void theSameSeedAsksTheSame() {
        result(7, Answers.HONEST::answer);
        List<MeterProbe> first = List.copyOf(asked);
        asked.clear();
        result(7, Answers.HONEST::answer);
        assertThat(asked).isEqualTo(first);
    }

    @Test
    void zerosOnStreamsAreNamed() {
        Function<MeterProbe, Exchange> meter = reporting((probe, in, out) ->
                Answers.usage(probe.request().stream() ? 0 : in, probe.request().stream() ? 0 : out, 0, 0, null));
        MeterCheck check = only(meter);
        assertThat(check.name()).isEqualTo("zero-on-streams");
        assertThat(check.verdict()).isEqualTo(MeterVerdict.WRONG);
        assertThat(check.sentence()).isEqualTo("keeprouter `free` reports 0 input tokens on streams (n = 9 of 10)");
        assertThat(check.evidence()).hasSize(9).startsWith("x-3");
    }

    @Test
    void usageThatIsMissingIsNamed() {
        assertThat(only(reporting((probe, in, out) -> null)).name()).isEqualTo("missing");
    }

    @Test
    void countsThatAreTwiceTheTextsAreNamed() {
        assertThat(names(new Answers(2, 0, "")::answer)).contains("doubled");
    }

    @Test
    void aFixedOverheadIsTold() {
        MeterCheck check = only(new Answers(1, 80, "")::answer);
        assertThat(check.name()).isEqualTo("overhead");
        assertThat(check.verdict()).isEqualTo(MeterVerdict.NOTED);
        assertThat(check.size()).isEqualTo("80 tokens a request");
    }

    @Test
    void fewerTokensThanTheTextHasAreNamed() {
        assertThat(names(new Answers(1, -20, "")::answer)).contains("short");
    }

    @Test
    void twoTokenizersBehindOneNameAreTold() {
        int[] turn = {0};
        Function<MeterProbe, Exchange> alternating =
                probe -> (turn[0]++ / 2 % 2 == 0 ? Answers.HONEST : new Answers(1.3, 0, "")).answer(probe);
        assertThat(names(alternating)).contains("several-tokenizers");
        assertThat(asked).hasSizeLessThanOrEqualTo(MeterEffort.SPARING.requestsAtMost());
    }

    @Test
    void streamsThatCountOtherwiseThanBodiesAreNamed() {
        Function<MeterProbe, Exchange> meter =
                reporting((probe, in, out) -> Answers.usage(probe.request().stream() ? in : in + 9, out, 0, 0, null));
        assertThat(only(meter).sentence())
                .contains("input tokens on streams and")
                .contains("in one body");
    }

    @Test
    void aCacheOfWhatWasNeverSentIsNamed() {
        Function<MeterProbe, Exchange> meter = reporting((probe, in, out) -> Answers.usage(in, out, 0, in / 2, null));
        assertThat(only(meter).name()).isEqualTo("cached-unseen");
    }

    @Test
    void reasoningThatIsSentAndNotCountedIsNamed() {
        Answers thinking = new Answers(1, 0, "first this and then that and so on ".repeat(3));
        assertThat(names(thinking::answer)).isEmpty();
        Function<MeterProbe, Exchange> hiding =
                reporting(thinking, (probe, in, out) -> Answers.usage(in, 10, 0, 0, null));
        assertThat(only(hiding).name()).isEqualTo("hidden-reasoning");
    }

    @Test
    void aChargeAboveThePriceIsNamedWithItsSize() {
        Function<MeterProbe, Exchange> meter = reporting((probe, in, out) ->
                Answers.usage(in, out, 0, 0, PRICE.of(in, out).times(2)));
        MeterCheck check = only(meter);
        assertThat(check.name()).isEqualTo("charge-above-price");
        assertThat(check.size()).endsWith("USD (+100 %)");
    }

    @Test
    void theLedgerTellsWhatABrokenAnswerCost() {
        MeterProbing probing = driven(MeterEffort.SPARING, 1, Answers.HONEST::answer);
        assertThat(check(probing.result(Map.of()), MeterSubject.ABORT).verdict())
                .isEqualTo(MeterVerdict.UNKNOWN);
        assertThat(check(probing.result(Map.of("gen-1", entry(12))), MeterSubject.ABORT)
                        .verdict())
                .isEqualTo(MeterVerdict.RIGHT);
        assertThat(check(probing.result(Map.of("gen-1", entry(390))), MeterSubject.ABORT)
                        .name())
                .isEqualTo("billed-past-abort");
    }

    private static Generation entry(long tokens) {
        return new Generation(
                "gen-1",
                null,
                null,
                20L,
                tokens,
                null,
                null,
                PRICE.of(20, tokens),
                null,
                null,
                true,
                true,
                null,
                null,
                null);
    }

    @Test
    void aLimitIsWaitedForAndTheProbeMadeAgain() {
        int[] calls = {0};
        MeterProbing probing = new MeterProbing(target(), MeterEffort.SPARING, 1);
        MeterStep.Send first = (MeterStep.Send) probing.next(0);
        probing.completed(first.probe(), "x-" + ++calls[0], limited(), 0, NOW);
        MeterStep.Wait wait = (MeterStep.Wait) probing.next(1);
        assertThat(wait.nanos()).isEqualTo(Duration.ofSeconds(20).toNanos());
        assertThat(probing.next(wait.nanos())).isEqualTo(first);
    }

    @Test
    void realTargetsAreAskedFifteenTimesAMinute() {
        MeterProbing probing = new MeterProbing(target(), MeterEffort.SPARING, 1);
        MeterStep.Send first = (MeterStep.Send) probing.next(0);
        probing.completed(first.probe(), "x-1", Answers.HONEST.answer(first.probe()), 5, NOW);
        assertThat(probing.next(6))
                .isEqualTo(new MeterStep.Wait(Duration.ofSeconds(4).toNanos()));
    }

    @Test
    void aTargetThatDoesNotAnswerIsLeftAlone() {
        MeterResult result = result(
                probe -> Answers.HONEST.exchange(new Outcome.ConnectionError(Outcome.Phase.CONNECT, "refused"), null));
        assertThat(result.requests()).isEqualTo(3);
        assertThat(result.stopped()).isEqualTo("3 requests in a row were not answered: connection-error");
        assertThat(result.telling()).isEmpty();
    }

    @Test
    void aRefusedProbeEndsIt() {
        MeterProbing probing = new MeterProbing(target(), MeterEffort.SPARING, 1);
        assertThat(probing.next(0)).isInstanceOf(MeterStep.Send.class);
        probing.refused("cap reached: requests");
        assertThat(probing.next(0)).isInstanceOf(MeterStep.Done.class);
        assertThat(probing.result(Map.of()).requests()).isZero();
        assertThat(MeterLines.of(probing.result(Map.of()))).last().isEqualTo("  ended early: cap reached: requests");
    }

    private static Exchange limited() {
        GatewayError error = new GatewayError(null, null, "slow down");
        return Answers.HONEST.exchange(new Outcome.RateLimited(Outcome.Limit.REQUESTS, true, error), null);
    }

    private interface Meter {
        @Nullable
        Usage told(MeterProbe probe, long input, long output);
    }

    private static Function<MeterProbe, Exchange> reporting(Meter meter) {
        return reporting(Answers.HONEST, meter);
    }

    private static Function<MeterProbe, Exchange> reporting(Answers answers, Meter meter) {
        return probe -> {
            Exchange honest = answers.answer(probe);
            return Bill.of(honest.usage())
                    .map(bill -> answers.exchange(
                            honest.outcome(), meter.told(probe, bill.promptTokens(), bill.completionTokens())))
                    .orElse(honest);
        };
    }

    private MeterCheck only(Function<MeterProbe, Exchange> gateway) {
        List<MeterCheck> telling = result(gateway).telling();
        assertThat(telling).hasSize(1);
        return telling.get(0);
    }

    private List<String> names(Function<MeterProbe, Exchange> gateway) {
        return result(gateway).telling().stream().map(MeterCheck::name).toList();
    }

    private static MeterCheck check(MeterResult result, MeterSubject subject) {
        return result.checks().get(subject.ordinal());
    }

    private MeterResult result(Function<MeterProbe, Exchange> gateway) {
        return result(1, gateway);
    }

    private MeterResult result(long seed, Function<MeterProbe, Exchange> gateway) {
        return driven(MeterEffort.SPARING, seed, gateway).result(Map.of());
    }

    private MeterProbing driven(MeterEffort effort, long seed, Function<MeterProbe, Exchange> gateway) {
        MeterProbing probing = new MeterProbing(target(), effort, seed);
        int number = 0;
        long nowNanos = 0;
        MeterStep step = probing.next(nowNanos);
        while (!(step instanceof MeterStep.Done)) {
            if (step instanceof MeterStep.Send send) {
                asked.add(send.probe());
                probing.completed(send.probe(), "x-" + ++number, gateway.apply(send.probe()), nowNanos, NOW);
            } else {
                nowNanos = ((MeterStep.Wait) step).nanos();
            }
            step = probing.next(nowNanos);
        }
        return probing;
    }

    private static Target target() {
        return new Target(
                "free",
                Provider.KEEPROUTER,
                null,
                null,
                "free",
                null,
                PRICE,
                new Parameters(0.0, 64, null, List.of(), null),
                Map.of(),
                Map.of());
    }
}
