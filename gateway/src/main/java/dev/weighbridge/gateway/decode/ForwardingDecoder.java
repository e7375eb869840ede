package dev.weighbridge.gateway.decode;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Header;
import dev.weighbridge.gateway.exchange.Outcome;
import java.nio.ByteBuffer;
import java.util.List;

/** A decoder that leaves everything to another one, for those that change a part of it. Not thread-safe. */
public abstract class ForwardingDecoder implements ResponseDecoder {
    private final ResponseDecoder decoder;

    /** Leaves everything to this one. */
    protected ForwardingDecoder(ResponseDecoder decoder) {
        this.decoder = decoder;
    }

    @Override
    public void sent(long nanos) {
        decoder.sent(nanos);
    }

    @Override
    public void connected(long nanos) {
        decoder.connected(nanos);
    }

    @Override
    public void head(int status, List<Header> headers, long nanos) {
        decoder.head(status, headers, nanos);
    }

    @Override
    public void body(ByteBuffer bytes, long nanos) {
        decoder.body(bytes, nanos);
    }

    @Override
    public void end(long nanos) {
        decoder.end(nanos);
    }

    @Override
    public void abort(Outcome how, long nanos) {
        decoder.abort(how, nanos);
    }

    @Override
    public boolean wantsMore() {
        return decoder.wantsMore();
    }

    @Override
    public boolean sawEnd() {
        return decoder.sawEnd();
    }

    @Override
    public long lastDataNanos() {
        return decoder.lastDataNanos();
    }

    @Override
    public Exchange exchange() {
        return decoder.exchange();
    }
}
