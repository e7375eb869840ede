package dev.weighbridge.evalsuites.engine.drive;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.evalsuites.engine.EngineOptions;
import dev.weighbridge.evalsuites.engine.EvalItem;
import dev.weighbridge.evalsuites.engine.EvalStep.Done;
import dev.weighbridge.evalsuites.engine.plan.EvalPlan;
import dev.weighbridge.evalsuites.engine.testing.Plans;
import dev.weighbridge.evalsuites.engine.testing.Replies;
import dev.weighbridge.evalsuites.engine.testing.TestingAsker;
import dev.weighbridge.evalsuites.engine.testing.TestingAsker.Gateway;
import dev.weighbridge.evalsuites.engine.testing.TestingAsker.Reply;
import dev.weighbridge.gateway.exchange.ErrorKind;
import dev.weighbridge.measurements.limits.model.LimiterModel;
import dev.weighbridge.measurements.limits.strategy.Advice.SafeLoad;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EvalRunTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    @Test
    void everyItemOfEveryTargetIsAskedOnce() throws InterruptedException {
        EvalPlan plan = Plans.of(200, "free", "paid");
        TestingAsker asker = new TestingAsker(Replies.always(Replies.answered("4")));

        assertThat(run(plan, Plans.options(50), asker)).isEqualTo(new Done(true, ""));
        assertThat(asker.sent()).containsExactlyInAnyOrderElementsOf(plan.items());
    }

    @Test
    void concurrencyDoublesToTheCapOfEachTarget() throws InterruptedException {
        TestingAsker asker = new TestingAsker(Replies.always(Replies.answered("4")));
        run(Plans.of(1_000, "free", "paid"), Plans.options(50), asker);

        assertThat(asker.mostAtOnce()).isEqualTo(100);
        // Twenty full rounds, and four that lead up to them.
        assertThat(asker.lastAnswerSeconds()).isLessThan(26 * 0.05);
    }

    @Test
    void whatIsAlwaysLimitedStopsAndSaysSo() throws InterruptedException {
        EvalPlan plan = Plans.of(100, "free");
        TestingAsker asker = new TestingAsker(Replies.always(Replies.limited()));
        Done done = run(plan, Plans.options(50), asker);

        assertThat(done.complete()).isFalse();
        assertThat(done.because())
                .startsWith("target \"free\" was stopped with 100 of 100 items open: 10 requests in a row")
                .endsWith("it is rate-limited");
        assertThat(asker.sent()).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void aRetryAfterThatIsNeverTrueStopsTheTargetToo() throws InterruptedException {
        TestingAsker asker = new TestingAsker(Replies.always(Replies.limited(Duration.ofSeconds(1))));
        Done done = run(Plans.of(100, "free"), Plans.options(50), asker);

        assertThat(done.because()).contains("10 requests in a row").contains("retry-after asks for 1000 ms");
        assertThat(asker.sent()).hasSizeLessThanOrEqualTo(12);
        assertThat(counts(asker).values()).allMatch(attempts -> attempts <= 4);
    }

    @Test
    void noItemIsAskedMoreThanFourTimes() throws InterruptedException {
        TestingAsker asker = new TestingAsker(Replies.always(Replies.limited()));
        Done done = run(Plans.of(2, "free"), Plans.options(50), asker);

        assertThat(counts(asker).values()).containsOnly(4L);
        assertThat(asker.attempts()).containsOnly(1, 2, 3, 4);
        assertThat(done.complete()).isTrue();
    }

    /** A limit, and how many requests a second it lets through. */
    private record Limit(LimiterModel model, double perSecond) {}

    static Stream<Limit> limits() {
        return Stream.of(
                new Limit(new LimiterModel.TokenBucket(20, SECOND / 20), 20),
                new Limit(new LimiterModel.TokenBucket(1, SECOND / 20), 20),
                new Limit(new LimiterModel.FixedWindow(20, SECOND, SECOND / 3), 20),
                new Limit(new LimiterModel.FixedWindow(200, 10 * SECOND, 0), 20),
                new Limit(new LimiterModel.SlidingLog(20, SECOND), 20),
                new Limit(new LimiterModel.TokenBucket(10, SECOND / 100), 100),
                new Limit(new LimiterModel.FixedWindow(20, 60 * SECOND, SECOND), 1.0 / 3),
                new Limit(new LimiterModel.SlidingLog(20, 60 * SECOND), 1.0 / 3));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void aLimitWithoutRetryAfterIsWorkedOffWithinOneAndAHalfTimesTheIdealTime(Limit limit) throws InterruptedException {
        int items = (int) (20 * Math.max(10, limit.perSecond()));
        Map<EvalItem, Integer> answers = new HashMap<>();
        TestingAsker asker = new TestingAsker(noting(Replies.behind(limit.model()), answers));
        assertThat(run(Plans.of(items, "free"), Plans.options(50), asker).complete())
                .isTrue();

        assertThat(answers).hasSize(items);
        assertThat(asker.lastAnswerSeconds()).isLessThan(1.5 * items / limit.perSecond());
        assertThat(asker.sent()).hasSizeLessThan(items * 3 / 2);
    }

    private static Gateway noting(Gateway gateway, Map<EvalItem, Integer> answers) {
        return (item, nowNanos) -> {
            Reply reply = gateway.reply(item, nowNanos);
            if (reply.exchange().outcome().delivered()) {
                answers.merge(item, 1, Integer::sum);
            }
            return reply;
        };
    }

    @Test
    void anInferredLimitIsNeverReached() throws InterruptedException {
        Gateway gateway = Replies.behind(new LimiterModel.SlidingLog(20, SECOND));
        TestingAsker asker = new TestingAsker(gateway);
        SafeLoad safe = new SafeLoad(18.0, 2, null, 0.99);
        run(Plans.of(180, "free"), Plans.options(50).paced(Map.of("free", safe)), asker);

        assertThat(asker.sent()).hasSize(180);
        assertThat(asker.lastAnswerSeconds()).isBetween(9.5, 10.5);
    }

    @Test
    void nothingIsSentBeforeRetryAfterIsOver() throws InterruptedException {
        TestingAsker asker = new TestingAsker((item, nowNanos) -> {
            boolean closed = nowNanos < 7 * SECOND;
            assertThat(nowNanos == 0 || !closed).isTrue();
            return new Reply(closed ? Replies.limited(Duration.ofSeconds(7)) : Replies.answered("4"), Duration.ZERO);
        });
        assertThat(run(Plans.of(20, "free"), Plans.options(8), asker).complete())
                .isTrue();
    }

    @Test
    void aWaitBeyondReachStopsTheTargetAtOnce() throws InterruptedException {
        TestingAsker asker = new TestingAsker(Replies.always(Replies.limited(Duration.ofHours(9))));
        Done done = run(Plans.of(100, "free"), Plans.options(50), asker);

        assertThat(done.because()).contains("100 of 100 items open: limited until 2026-11-21T11:00");
        assertThat(asker.sent()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void aWrongKeyStopsItsTargetOnly() throws InterruptedException {
        EvalPlan plan = Plans.of(100, "free", "paid");
        Reply wrongKey = new Reply(Replies.status(401, ErrorKind.AUTHENTICATION), Replies.LATENCY);
        Reply answer = new Reply(Replies.answered("4"), Replies.LATENCY);
        TestingAsker asker = new TestingAsker((item, nowNanos) -> item.target().equals("paid") ? wrongKey : answer);
        Done done = run(plan, Plans.options(50), asker);

        assertThat(done.because())
                .startsWith("target \"paid\" was stopped with 100 of 100")
                .doesNotContain("free");
        assertThat(counts(asker)).hasSizeLessThanOrEqualTo(102);
    }

    @Test
    void requestsThatAreAllRefusedStopTheirTarget() throws InterruptedException {
        Gateway gateway = Replies.always(Replies.status(400, ErrorKind.INVALID_REQUEST));
        TestingAsker asker = new TestingAsker(gateway);
        Done done = run(Plans.of(100, "free"), Plans.options(50), asker);

        assertThat(done.because()).contains("10 requests in a row").contains("invalid-request");
        assertThat(asker.sent()).hasSizeLessThan(20);
    }

    @Test
    void aServerThatIsDownForAWhileCostsNoRows() throws InterruptedException {
        Gateway gateway = (item, nowNanos) -> {
            boolean down = nowNanos > SECOND / 2 && nowNanos < 20 * SECOND;
            return new Reply(down ? Replies.status(503, ErrorKind.OVERLOADED) : Replies.answered("4"), Replies.LATENCY);
        };
        Map<EvalItem, Integer> answers = new HashMap<>();
        TestingAsker counted = new TestingAsker(noting(gateway, answers));
        assertThat(run(Plans.of(1_000, "free"), Plans.options(20), counted).complete())
                .isTrue();
        assertThat(answers).hasSize(1_000);
    }

    @Test
    void noTargetRunsFarAheadOfTheOther() throws InterruptedException {
        Gateway slow = Replies.behind(new LimiterModel.TokenBucket(5, SECOND / 5));
        Map<String, Integer> sent = new HashMap<>(Map.of("free", 0, "paid", 0));
        TestingAsker asker = new TestingAsker((item, nowNanos) -> {
            int own = sent.merge(item.target(), 1, Integer::sum);
            assertThat(item.target().equals("free") || own <= sent.getOrDefault("free", 0) + 101)
                    .isTrue();
            return item.target().equals("free")
                    ? slow.reply(item, nowNanos)
                    : new Reply(Replies.answered("4"), Replies.LATENCY);
        });
        assertThat(run(Plans.of(300, "free", "paid"), Plans.options(20), asker).complete())
                .isTrue();
    }

    @Test
    void theSameSeedAsksInTheSameOrderAndAnotherInAnother() {
        assertThat(Plans.of(50, "a", "b").items())
                .isEqualTo(Plans.of(50, "a", "b").items());
        EvalPlan other =
                EvalPlan.of(List.of(Plans.suite("sums", 50)), List.of(Plans.target("a"), Plans.target("b")), 8);
        assertThat(other.items()).isNotEqualTo(Plans.of(50, "a", "b").items());
    }

    @Test
    void aRunThatIsStoppedWaitsForWhatIsInFlight() throws InterruptedException {
        EvalPlan plan = Plans.of(100, "free");
        TestingAsker asker = new TestingAsker(Replies.always(Replies.answered("4")));
        EvalRun run = new EvalRun(Plans.engine(plan, Plans.options(50)), asker, asker, asker);
        run.stop("somebody pressed Ctrl-C");

        assertThat(run.run()).isEqualTo(new Done(false, "somebody pressed Ctrl-C"));
        assertThat(asker.sent()).isEmpty();
    }

    private static Done run(EvalPlan plan, EngineOptions options, TestingAsker asker) throws InterruptedException {
        return new EvalRun(Plans.engine(plan, options), asker, asker, asker).run();
    }

    private static Map<EvalItem, Long> counts(TestingAsker asker) {
        Collection<EvalItem> sent = asker.sent();
        return sent.stream().collect(groupingBy(identity(), counting()));
    }
}
