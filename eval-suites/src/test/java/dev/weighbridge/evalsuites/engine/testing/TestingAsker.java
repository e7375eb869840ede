package dev.weighbridge.evalsuites.engine.testing;

import dev.weighbridge.evalsuites.engine.EvalItem;
import dev.weighbridge.evalsuites.engine.drive.Asker;
import dev.weighbridge.evalsuites.engine.drive.Idle;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.time.NanoClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** Gateways on a clock that goes on only while a run waits. Used by one thread. */
public final class TestingAsker implements Asker, Idle, NanoClock {
    private final Gateway gateway;
    private final PriorityQueue<Due> due =
            new PriorityQueue<>(Comparator.comparingLong(Due::atNanos).thenComparingLong(Due::order));
    private final List<EvalItem> sent = new ArrayList<>();
    private final List<Integer> attempts = new ArrayList<>();
    private long nowNanos;
    private int mostAtOnce;
    private long lastAnswerNanos;

    /** What answers. */
    @FunctionalInterface
    public interface Gateway {
        /** What comes of a request that arrives now. */
        Reply reply(EvalItem item, long nowNanos);
    }

    /** An exchange and how long it takes. */
    public record Reply(Exchange exchange, Duration latency) {}

    private record Due(long atNanos, long order, Runnable over) {}

    public TestingAsker(Gateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public void ask(EvalItem item, int attempt, Consumer<Exchange> over) {
        sent.add(item);
        attempts.add(attempt);
        Reply reply = gateway.reply(item, nowNanos);
        long atNanos = nowNanos + reply.latency().toNanos();
        due.add(new Due(atNanos, sent.size(), () -> {
            lastAnswerNanos = nowNanos;
            over.accept(reply.exchange());
        }));
        mostAtOnce = Math.max(mostAtOnce, due.size());
    }

    @Override
    public void await(Semaphore over, long nanos) {
        Due first = due.peek();
        if (first == null || first.atNanos() - nowNanos > nanos) {
            nowNanos += nanos;
        } else {
            nowNanos = first.atNanos();
            due.remove();
            first.over().run();
        }
    }

    @Override
    public long nanos() {
        return nowNanos;
    }

    /** Every item that was asked, in order, as often as it was. */
    public List<EvalItem> sent() {
        return sent;
    }

    /** The number of each attempt, in the same order. */
    public List<Integer> attempts() {
        return attempts;
    }

    /** The most requests that were in flight together. */
    public int mostAtOnce() {
        return mostAtOnce;
    }

    /** How many are in flight now. */
    public int inFlight() {
        return due.size();
    }

    /** When the last answer came, in seconds. */
    public double lastAnswerSeconds() {
        return lastAnswerNanos / 1e9;
    }
}
