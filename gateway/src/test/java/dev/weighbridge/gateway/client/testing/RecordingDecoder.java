package dev.weighbridge.gateway.client.testing;

import dev.weighbridge.gateway.decode.ForwardingDecoder;
import dev.weighbridge.gateway.decode.ResponseDecoder;
import dev.weighbridge.gateway.exchange.Header;
import dev.weighbridge.gateway.exchange.Outcome;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A decoder that also keeps what it was told, so that a test can wait for it. Thread-safe where it is read. */
public final class RecordingDecoder extends ForwardingDecoder {
    private static final long LONGEST_WAIT_NANOS = 30_000_000_000L;

    private final List<String> told = new ArrayList<>();

    public RecordingDecoder(ResponseDecoder decoder) {
        super(decoder);
    }

    /** What it was told, in order: the names of the methods. */
    public synchronized List<String> told() {
        return List.copyOf(told);
    }

    /** Waits until it was told this so many times, and what to do about it is done. */
    public void await(String what, int times) throws InterruptedException {
        awaitThat(calls -> calls.stream().filter(what::equals).count() >= times);
    }

    private synchronized void awaitThat(Predicate<List<String>> condition) throws InterruptedException {
        long untilNanos = System.nanoTime() + LONGEST_WAIT_NANOS;
        while (!condition.test(told)) {
            long leftNanos = untilNanos - System.nanoTime();
            if (leftNanos <= 0) {
                throw new AssertionError("waited in vain; it was told " + told);
            }
            wait(Math.max(1, leftNanos / 1_000_000));
        }
    }

    private synchronized void tell(String what) {
        told.add(what);
        notifyAll();
    }

    @Override
    public void sent(long nanos) {
        super.sent(nanos);
        tell("sent");
    }

    @Override
    public void connected(long nanos) {
        super.connected(nanos);
        tell("connected");
    }

    @Override
    public void head(int status, List<Header> headers, long nanos) {
        super.head(status, headers, nanos);
        tell("head");
    }

    @Override
    public void body(ByteBuffer bytes, long nanos) {
        super.body(bytes, nanos);
        tell("body");
    }

    @Override
    public void end(long nanos) {
        super.end(nanos);
        tell("end");
    }

    @Override
    public void abort(Outcome how, long nanos) {
        super.abort(how, nanos);
        tell("abort");
    }
}
