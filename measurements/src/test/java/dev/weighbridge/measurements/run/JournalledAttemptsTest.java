package dev.weighbridge.measurements.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.chat.ChatDialect;
import dev.weighbridge.gateway.client.PendingExchange;
import dev.weighbridge.gateway.client.RetryingSender;
import dev.weighbridge.gateway.client.Timer;
import dev.weighbridge.gateway.decode.DecoderLimits;
import dev.weighbridge.gateway.decode.ResponseDecoder;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.retry.AttemptBudget;
import dev.weighbridge.gateway.retry.CircuitBreaker;
import dev.weighbridge.gateway.retry.CircuitOptions;
import dev.weighbridge.gateway.retry.RetryOptions;
import dev.weighbridge.gateway.retry.RetryPolicy;
import dev.weighbridge.gateway.secret.Redactor;
import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.gateway.testing.TestingNanoClock;
import dev.weighbridge.measurements.comparison.Caps;
import dev.weighbridge.measurements.run.JournalLine.Promised;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalledAttemptsTest {
    private static final String BODY = "{\"choices\":[{\"message\":{\"content\":\"Hi\"},\"finish_reason\":\"stop\"}],"
            + "\"usage\":{\"prompt_tokens\":5,\"completion_tokens\":2,\"total_tokens\":7}}";

    @TempDir
    Path runs;

    private final TestingNanoClock clock = new TestingNanoClock(0);
    private final Deque<Runnable> later = new ArrayDeque<>();
    private final Timer timer = (task, delay) -> {
        later.add(task);
        return () -> later.remove(task);
    };

    private record Over(CompletableFuture<Exchange> exchange) implements PendingExchange {
        @Override
        public void cancel(String because) {}

        @Override
        public void censor() {}
    }

    @Test
    void everyAttemptIsReservedAndSettledUnderItsOwnNumber() {
        RunFolder folder = folder(Samples.wideCaps());
        assertThat(send(folder, 503, 200).delivered()).isTrue();

        assertThat(settled(folder))
                .extracting(one ->
                        one.labels().attempt() + " " + one.exchange().outcome().label())
                .containsExactly("1 http-error", "2 completed");
        assertThat(promised(folder)).isEqualTo(2);
    }

    @Test
    void aCapThatLeavesNoRoomEndsItWithWhatCameBefore() {
        RunFolder folder = folder(new Caps(1, 1_000, Money.ofUsd(BigDecimal.ONE)));
        assertThat(send(folder, 503, 200))
                .isInstanceOfSatisfying(
                        Outcome.Cancelled.class,
                        cancelled -> assertThat(cancelled.because()).startsWith("cap reached: requests"));

        assertThat(settled(folder)).hasSize(1);
        assertThat(promised(folder)).isEqualTo(1);
    }

    private Outcome send(RunFolder folder, Integer... statuses) {
        Deque<Integer> answers = new ArrayDeque<>(List.of(statuses));
        RetryPolicy policy = new RetryPolicy(RetryOptions.DEFAULT, Samples.WALL, Seeded.random(1));
        RetryingSender sender = new RetryingSender(
                policy,
                new AttemptBudget(10, 10, 100),
                new CircuitBreaker(CircuitOptions.DEFAULT, clock),
                timer,
                clock);
        try (Journal journal = folder.journal("S", clock, Samples.WALL, Samples.WORDS)) {
            PendingExchange pending = new JournalledAttempts(
                            journal, Samples.labels(0), Samples.worst(100), "say hi", clock)
                    .send(sender, "here", this::decoder, decoder -> answer(decoder, answers.remove()));
            while (!later.isEmpty()) {
                later.remove().run();
            }
            return pending.exchange().join().outcome();
        }
    }

    private ResponseDecoder decoder() {
        return ChatDialect.decoder(false, 0, DecoderLimits.DEFAULT, Redactor.none());
    }

    private static PendingExchange answer(ResponseDecoder decoder, int status) {
        decoder.sent(1);
        decoder.head(status, List.of(), 2);
        decoder.body(ByteBuffer.wrap((status == 200 ? BODY : "").getBytes(StandardCharsets.UTF_8)), 3);
        decoder.end(4);
        return new Over(CompletableFuture.completedFuture(decoder.exchange()));
    }

    private RunFolder folder(Caps caps) {
        return RunFolder.openOrResume(runs, Samples.manifest("r1", caps), false);
    }

    private static List<Settled> settled(RunFolder folder) {
        List<Settled> settled = new ArrayList<>();
        folder.read(line -> {
            if (line instanceof Settled one) {
                settled.add(one);
            }
        });
        return settled;
    }

    private static long promised(RunFolder folder) {
        List<JournalLine> lines = new ArrayList<>();
        folder.read(lines::add);
        return lines.stream().filter(Promised.class::isInstance).count();
    }
}
