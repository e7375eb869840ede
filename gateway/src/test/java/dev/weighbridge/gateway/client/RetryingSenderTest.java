package dev.weighbridge.gateway.client;

import static dev.weighbridge.gateway.retry.testing.TestingExchanges.answered;
import static dev.weighbridge.gateway.retry.testing.TestingExchanges.ended;
import static dev.weighbridge.gateway.retry.testing.TestingExchanges.limited;
import static dev.weighbridge.gateway.retry.testing.TestingExchanges.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.chat.ChatDialect;
import dev.weighbridge.gateway.client.testing.TestingTimer;
import dev.weighbridge.gateway.decode.DecoderLimits;
import dev.weighbridge.gateway.decode.ResponseDecoder;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.retry.AttemptBudget;
import dev.weighbridge.gateway.retry.CircuitBreaker;
import dev.weighbridge.gateway.retry.CircuitOptions;
import dev.weighbridge.gateway.retry.RetryDecision;
import dev.weighbridge.gateway.retry.RetryDecision.GiveUp;
import dev.weighbridge.gateway.retry.RetryDecision.Retry;
import dev.weighbridge.gateway.retry.RetryOptions;
import dev.weighbridge.gateway.retry.RetryPolicy;
import dev.weighbridge.gateway.secret.Redactor;
import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.gateway.testing.TestingNanoClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RetryingSenderTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final TestingNanoClock clock = new TestingNanoClock(0);
    private final TestingTimer timer = new TestingTimer(clock);
    private final Deque<Sent> answers = new ArrayDeque<>();
    private final Set<ResponseDecoder> decoders = new HashSet<>();
    private final List<String> journal = new ArrayList<>();

    /** An attempt that ends when and as the test says. */
    private record Sent(CompletableFuture<Exchange> exchange) implements PendingExchange {
        static Sent over(Exchange exchange) {
            return new Sent(CompletableFuture.completedFuture(exchange));
        }

        @Override
        public void cancel(String because) {
            exchange.complete(ended(new Outcome.Cancelled(because)));
        }

        @Override
        public void censor() {
            exchange.complete(ended(new Outcome.Censored()));
        }
    }

    @Test
    void everyAttemptIsToldWithItsNumberAndWhatFollows() {
        CompletableFuture<Exchange> exchange = send(100, status(503), limited(true), answered());
        assertThat(exchange).isNotDone();
        timer.advance(LONG);
        assertThat(exchange).isCompletedWithValueMatching(last -> last.outcome().delivered());
        assertThat(journal).containsExactly("1 http-error Retry", "2 rate-limited Retry", "3 completed GiveUp");
        assertThat(decoders).hasSize(3);
    }

    @Test
    void theLastFailureIsTheResult() {
        CompletableFuture<Exchange> exchange = send(100, status(500), status(502), status(503), answered());
        timer.advance(LONG);
        assertThat(exchange)
                .isCompletedWithValueMatching(
                        last -> last.outcome() instanceof Outcome.HttpError error && error.status() == 503);
        assertThat(journal).hasSize(3);
    }

    @Test
    void whatIsNotToBeRetriedIsSentOnce() {
        assertThat(send(100, limited(false))).isCompleted();
        assertThat(journal).containsExactly("1 rate-limited GiveUp");
        assertThat(timer.pending()).isZero();
    }

    @Test
    void aBudgetThatIsUsedUpEndsIt() {
        assertThat(send(0, status(500))).isCompleted();
        assertThat(journal).containsExactly("1 http-error GiveUp");
    }

    @Test
    void aCircuitThatOpensEndsItAndNothingMoreIsSent() {
        RetryingSender sender = sender(100, 1);
        assertThat(send(sender, status(500)).exchange()).isCompleted();
        assertThat(send(sender, answered()).exchange())
                .isCompletedWithValueMatching(last -> last.wire().sends() == 0);
        assertThat(journal).containsExactly("1 http-error GiveUp", "1 cancelled GiveUp");
        assertThat(answers).hasSize(1);
    }

    @Test
    void cancellingEndsTheAttemptThatIsUnderWay() {
        answers.add(new Sent(new CompletableFuture<>()));
        PendingExchange pending = send(sender(100, 10));
        pending.cancel("the cap");
        assertThat(pending.exchange())
                .isCompletedWithValueMatching(last -> last.outcome().equals(new Outcome.Cancelled("the cap")));
        assertThat(journal).containsExactly("1 cancelled GiveUp");
    }

    @Test
    void cancellingTheFutureEndsTheAttemptAndItIsToldAllTheSame() {
        answers.add(new Sent(new CompletableFuture<>()));
        send(sender(100, 10)).exchange().cancel(true);
        assertThat(journal).containsExactly("1 cancelled GiveUp");
    }

    @Test
    void stoppingBetweenTwoAttemptsLeavesTheOneBefore() {
        PendingExchange pending = send(sender(100, 10), status(500), answered());
        pending.censor();
        timer.advance(LONG);
        assertThat(pending.exchange())
                .isCompletedWithValueMatching(last -> last.outcome() instanceof Outcome.HttpError);
        assertThat(journal).containsExactly("1 http-error Retry");
    }

    @Test
    void aRequestThatCannotBeMadeFails() {
        assertThat(sender(100, 10)
                        .send(
                                "circuit",
                                this::decoder,
                                decoder -> {
                                    throw new IllegalArgumentException("no URL");
                                },
                                this::tell)
                        .exchange())
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withMessageContaining("no URL");
    }

    private CompletableFuture<Exchange> send(int budget, Exchange... attempts) {
        return send(sender(budget, 10), attempts).exchange();
    }

    private PendingExchange send(RetryingSender sender, Exchange... attempts) {
        List.of(attempts).forEach(attempt -> answers.add(Sent.over(attempt)));
        return sender.send("circuit", this::decoder, decoder -> answers.remove(), this::tell);
    }

    private RetryingSender sender(int budget, int failures) {
        return new RetryingSender(
                new RetryPolicy(RetryOptions.DEFAULT, InstantSource.fixed(Instant.EPOCH), Seeded.random(1)),
                new AttemptBudget(budget, 100, 0),
                new CircuitBreaker(new CircuitOptions(failures, LONG, LONG), clock),
                timer,
                clock);
    }

    private ResponseDecoder decoder() {
        ResponseDecoder decoder = ChatDialect.decoder(true, 0, DecoderLimits.DEFAULT, Redactor.none());
        decoders.add(decoder);
        return decoder;
    }

    private void tell(int attempt, Exchange exchange, RetryDecision decision) {
        String next = decision instanceof Retry ? "Retry" : GiveUp.class.getSimpleName();
        journal.add(attempt + " " + exchange.outcome().label() + " " + next);
    }
}
