package dev.weighbridge.gateway.decode;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Header;
import dev.weighbridge.gateway.exchange.Outcome;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Reads one response as its bytes arrive and says, at the end, what the exchange was.
 *
 * <p>It does no I/O, keeps no clock and starts no thread: the driver reports what happened and when (monotonic
 * nanoseconds). However the bytes are split, the same exchange comes out. Memory is bounded by the {@link DecoderLimits}
 * it was made with. Not thread-safe: one driver thread at a time.
 *
 * <p>Order of calls: {@link #sent}, then {@link #connected}, {@link #head}, {@link #body} any number of times, and
 * exactly one of {@link #end} and {@link #abort}. {@code sent} twice means the engine re-sent the request. Calls after
 * the end are ignored.
 */
public interface ResponseDecoder {

    /** The request was handed to the engine, now or once more. */
    void sent(long nanos);

    /** The connection is ready and the request is being written. */
    void connected(long nanos);

    /** The final response head arrived (1xx heads are not reported). */
    void head(int status, List<Header> headers, long nanos);

    /** Bytes of the body arrived; the buffer is consumed and not kept. */
    void body(ByteBuffer bytes, long nanos);

    /** The body ended as HTTP says it should. */
    void end(long nanos);

    /**
     * It ended in another way; {@code how} is one of {@code ConnectionError}, {@code Timeout}, {@code Cancelled}, {@code
     * Censored}. What had arrived is kept, and where the answer was already complete the outcome is that of the answer.
     */
    void abort(Outcome how, long nanos);

    /**
     * Whether the driver should go on reading. False once nothing more can matter: a bound was exceeded, or the
     * terminal event is so long past that draining is no longer worth it.
     */
    boolean wantsMore();

    /** Whether the answer's last event has been seen ({@code [DONE]} or its like). */
    boolean sawEnd();

    /**
     * When data last arrived: the last data event, or the head, or the send, whichever is latest. Comments do not count,
     * so a gateway that only keeps the connection warm runs into the idle timer.
     */
    long lastDataNanos();

    /**
     * The exchange as it stands; complete once {@link #end} or {@link #abort} was called.
     *
     * @throws IllegalStateException before that
     */
    Exchange exchange();
}
