package dev.weighbridge.evalsuites.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighbridge.evalsuites.engine.EvalStep.Done;
import dev.weighbridge.evalsuites.engine.EvalStep.Send;
import dev.weighbridge.evalsuites.engine.EvalStep.Wait;
import dev.weighbridge.evalsuites.engine.plan.EvalPlan;
import dev.weighbridge.evalsuites.engine.testing.Plans;
import dev.weighbridge.evalsuites.engine.testing.Replies;
import dev.weighbridge.gateway.exchange.ErrorKind;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.comparison.Caps;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class EvalEngineTest {
    private static final Money BILL = Plans.PRICE.of(10, 5);

    @Test
    void anyOrderOfCompletionsGivesTheSameRows() {
        EvalPlan plan = Plans.of(40, "free", "paid");
        Map<EvalItem, String> first = rows(plan, Seeded.random(0));
        assertThat(first).hasSize(80);
        Seeded.check(200, random -> assertThat(rows(plan, random)).isEqualTo(first));
    }

    /** Drives an engine, completing what is in flight in a random order; a reply depends on item and attempt only. */
    private static Map<EvalItem, String> rows(EvalPlan plan, RandomGenerator random) {
        EvalEngine engine = Plans.engine(plan, Plans.options(8));
        Map<EvalItem, String> rows = new HashMap<>();
        List<Send> inFlight = new ArrayList<>();
        long nowNanos = 0;
        for (EvalStep step = engine.next(0); !(step instanceof Done); step = engine.next(nowNanos)) {
            if (step instanceof Send send) {
                inFlight.add(send);
            } else if (!inFlight.isEmpty()) {
                Send over = inFlight.remove(random.nextInt(inFlight.size()));
                Exchange exchange = reply(over);
                nowNanos += random.nextLong(Duration.ofMillis(10).toNanos());
                rows.put(over.item(), over.attempt() + " " + exchange.outcome().label());
                engine.completed(over.item(), over.attempt(), exchange, nowNanos);
            } else {
                nowNanos = ((Wait) step).untilNanos();
            }
        }
        assertThat(engine.missing()).isZero();
        return rows;
    }

    private static Exchange reply(Send send) {
        int luck = Math.floorMod(
                send.item().caseId().hashCode() * 31 + send.item().target().hashCode() + 7 * send.attempt(), 10);
        return switch (luck) {
            case 0 -> Replies.limited();
            case 1 -> Replies.status(503, ErrorKind.OVERLOADED);
            case 2 -> Replies.status(400, ErrorKind.CONTENT_POLICY);
            default -> Replies.answered("4");
        };
    }

    @Test
    void theMoneyCapIsNeverExceeded() {
        Seeded.check(200, random -> {
            EvalPlan plan = Plans.of(30, "free", "paid");
            Money worst = plan.worst(plan.items().get(0)).money();
            Caps caps = new Caps(1_000_000, 1_000_000_000, worst.times(random.nextLong(1, 6)));
            EvalEngine engine = Plans.engine(plan, EngineOptions.usual(8, caps));
            Done done = spend(engine, plan, caps, random);

            assertThat(done.complete() || done.because().startsWith("cap reached: usd"))
                    .isTrue();
        });
    }

    /** Keeps books of its own: what was billed, and the worst case of what is in flight. */
    private static Done spend(EvalEngine engine, EvalPlan plan, Caps caps, RandomGenerator random) {
        List<Send> inFlight = new ArrayList<>();
        Money billed = engine.money();
        EvalStep step = engine.next(0);
        while (!(step instanceof Done)) {
            if (step instanceof Send send) {
                inFlight.add(send);
                Money set = plan.worst(send.item()).money().times(inFlight.size());
                assertThat(billed.plus(set)).isLessThanOrEqualTo(caps.money());
            } else {
                Send over = inFlight.remove(random.nextInt(inFlight.size()));
                billed = billed.plus(BILL);
                engine.completed(over.item(), over.attempt(), Replies.answered("4"), 0);
            }
            step = engine.next(0);
        }
        assertThat(engine.money()).isEqualTo(billed);
        return (Done) step;
    }

    @Test
    void theCapOfRequestsCountsThoseOfEarlierProcesses() {
        EvalPlan plan = Plans.of(10, "free");
        // Each may be sent twice by the client itself.
        Caps caps = new Caps(8, 1_000_000_000, new Money(Long.MAX_VALUE / 4));
        Earlier earlier = new Earlier(
                Set.of(plan.items().get(0)), Map.of(), plan.worst(plan.items().get(0)));
        EvalEngine engine =
                new EvalEngine(plan.items(), earlier, plan, EngineOptions.usual(8, caps), Plans.consequences());
        Done done = spend(engine, plan, caps, Seeded.random(1));

        assertThat(done)
                .isEqualTo(
                        new Done(
                                false,
                                "cap reached: requests 7 of 8 used or reserved, the next request may take 2; raise caps.requests"));
        assertThat(engine.missing()).isEqualTo(4);
    }

    @Test
    void whatHasARowIsNotSentAgainAndAttemptsGoOn() {
        EvalPlan plan = Plans.of(2, "free");
        EvalItem done = plan.items().get(0);
        EvalItem open = plan.items().get(1);
        Earlier earlier = new Earlier(Set.of(done), Map.of(open, 2), Earlier.NONE.used());
        EvalEngine engine = new EvalEngine(plan.items(), earlier, plan, Plans.options(8), Plans.consequences());

        assertThat(engine.next(0)).isEqualTo(new Send(open, 3));
        engine.completed(open, 3, Replies.answered("4"), 0);
        assertThat(engine.next(0)).isEqualTo(new Done(true, ""));
    }

    @Test
    void aRequestThatWasNotAllowedEndsTheRunWithItsReason() {
        EvalPlan plan = Plans.of(5, "free");
        EvalEngine engine = Plans.engine(plan, Plans.options(1));
        Send send = (Send) engine.next(0);
        engine.completed(send.item(), 1, Replies.ended(new Outcome.Cancelled("cap reached: usd")), 0);

        assertThat(engine.next(0)).isEqualTo(new Done(false, "cap reached: usd"));
        assertThat(engine.missing()).isEqualTo(5);
    }

    @Test
    void whatIsNotInFlightCannotBeCompleted() {
        EvalPlan plan = Plans.of(5, "free");
        EvalEngine engine = Plans.engine(plan, Plans.options(1));
        assertThatThrownBy(() -> engine.completed(plan.items().get(0), 1, Replies.answered("4"), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not in flight");
    }

    @Test
    void anItemTwiceInThePlanIsAnError() {
        EvalPlan plan = Plans.of(1, "free");
        EvalItem item = plan.items().get(0);
        assertThatThrownBy(() ->
                        new EvalEngine(List.of(item, item), Earlier.NONE, plan, Plans.options(1), Plans.consequences()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
