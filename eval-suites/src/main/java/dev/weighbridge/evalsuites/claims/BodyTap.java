package dev.weighbridge.evalsuites.claims;

import dev.weighbridge.gateway.decode.ResponseDecoder;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Header;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.secret.Redactor;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A decoder that also keeps what stood on the wire, up to a bound. Not thread-safe. */
public final class BodyTap implements ResponseDecoder {
    private static final int KEPT = 1 << 20;

    private final ResponseDecoder decoder;
    private final Redactor redactor;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

    /** A tap on this decoder; what it keeps is redacted. */
    public BodyTap(ResponseDecoder decoder, Redactor redactor) {
        this.decoder = decoder;
        this.redactor = redactor;
    }

    /** What came so far. */
    public String body() {
        return redactor.redact(kept.toString(StandardCharsets.UTF_8));
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
        byte[] copy = new byte[Math.min(bytes.remaining(), KEPT - kept.size())];
        bytes.duplicate().get(copy);
        kept.writeBytes(copy);
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
