package dev.weighbridge.measurements.metrics;

import static dev.weighbridge.measurements.metrics.Journals.labels;
import static dev.weighbridge.measurements.metrics.Journals.promised;
import static dev.weighbridge.measurements.metrics.Journals.settled;

import dev.weighbridge.gateway.exchange.GatewayError;
import dev.weighbridge.gateway.exchange.Note;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.exchange.Usage;
import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.measurements.run.JournalLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A small run with one of everything, whose files are kept as golden ones. */
final class ExampleRun {
    private ExampleRun() {}

    static List<JournalLine> lines() {
        List<JournalLine> lines = new ArrayList<>();
        lines.add(Journals.began("s1"));
        lines.add(promised("s1-warm", "free"));
        lines.add(settled("s1-warm", labels("free", "chat", 0, "concurrency 1", true), Exchanges.streamed(3, 20)));
        free(lines);
        paid(lines);
        lines.add(promised("s1-lost", "paid"));
        lines.add(Journals.finished("s1"));
        return lines;
    }

    /** Twelve slow answers, so that there is a median, and a rate limit. */
    private static void free(List<JournalLine> lines) {
        for (int i = 0; i < 12; i++) {
            Exchanges answer = Exchanges.streamed(10, 30 + i)
                    .usage(12, 10)
                    .sentAt(1000L * i, i % 3)
                    .endingAt(600 + i)
                    .answeredBy("acme/small:free", "Upstream")
                    .notes(Note.NO_DONE);
            lines.add(promised("s1-" + i, "free"));
            lines.add(settled("s1-" + i, labels("free", "chat", 1, "2/s", false), answer));
        }
        GatewayError error = new GatewayError("rate_limit", "429", "=SUM(A1) \"too\" many, wait");
        Outcome limited = new Outcome.RateLimited(Outcome.Limit.REQUESTS, true, error);
        lines.add(settled(
                "s1-12",
                labels("free", "chat", 1, "2/s", false),
                Exchanges.failed(limited, 429).sentAt(12_000, 0)));
    }

    /** A priced answer with everything reported and one that was cut off. */
    private static void paid(List<JournalLine> lines) {
        Money charged = Money.ofUsd(new BigDecimal("0.0000318"));
        Usage usage = new Usage(12L, 50L, 62L, 2L, null, 25L, charged, Usage.Placement.WITH_CHOICE);
        Exchanges reasoned =
                Exchanges.streamed(50, 20).visibleFrom(700L).usage(usage).answeredBy("acme/small", null);
        lines.add(promised("s1-20", "paid"));
        lines.add(settled("s1-20", labels("paid", "mail", 2, "concurrency 8", false), reasoned));
        Exchanges cut = Exchanges.streamed(5, 20).outcome(new Outcome.Incomplete("the body ended after 5 events"));
        lines.add(settled("s1-21", labels("paid", "chat", 2, "concurrency 8", false), cut.sends(2)));
    }
}
