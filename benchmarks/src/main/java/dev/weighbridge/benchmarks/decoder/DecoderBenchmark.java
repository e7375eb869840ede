package dev.weighbridge.benchmarks.decoder;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.testing.Seeded;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Whole responses, decoded by us and by the plain reader; one operation is one data event. */
@State(Scope.Benchmark)
public class DecoderBenchmark {
    /** The kind of stream. */
    @Param({"OPENAI", "OPENROUTER"})
    public ChatStream stream = ChatStream.OPENAI;

    /** The seed of its text. */
    @Param("1")
    public long seed = 1;

    private byte[] body = new byte[0];
    private List<ByteBuffer> events = List.of();
    private List<ByteBuffer> buffers = List.of();

    /** Makes the body. */
    @Setup
    public void setUp() {
        body = stream.bytes(Seeded.random(seed));
        events = Pieces.EVENTS.of(body);
        buffers = Pieces.BUFFERS.of(body);
    }

    /** The decoder, given each event by itself. */
    @Benchmark
    @OperationsPerInvocation(ChatStream.DATA_EVENTS)
    public Exchange decoderByEvents(CoreTime core) {
        core.streamRead();
        return Decoding.of(events);
    }

    /** The decoder, given full buffers. */
    @Benchmark
    @OperationsPerInvocation(ChatStream.DATA_EVENTS)
    public Exchange decoderByBuffers(CoreTime core) {
        core.streamRead();
        return Decoding.of(buffers);
    }

    /** The plain reader, given all at once. */
    @Benchmark
    @OperationsPerInvocation(ChatStream.DATA_EVENTS)
    public Object plainReader(CoreTime core) throws IOException {
        core.streamRead();
        return new PlainReader().read(body).text();
    }
}
