package dev.weighbridge.evalsuites.claims;

import dev.weighbridge.gateway.decode.ForwardingDecoder;
import dev.weighbridge.gateway.decode.ResponseDecoder;
import dev.weighbridge.gateway.secret.Redactor;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A decoder that also keeps what stood on the wire, up to a bound. Not thread-safe. */
public final class BodyTap extends ForwardingDecoder {
    private static final int KEPT = 1 << 20;

    private final Redactor redactor;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

    /** A tap on this decoder; what it keeps is redacted. */
    public BodyTap(ResponseDecoder decoder, Redactor redactor) {
        super(decoder);
        this.redactor = redactor;
    }

    /** What came so far. */
    public String body() {
        return redactor.redact(kept.toString(StandardCharsets.UTF_8));
    }

    @Override
    public void body(ByteBuffer bytes, long nanos) {
        byte[] copy = new byte[Math.min(bytes.remaining(), KEPT - kept.size())];
        bytes.duplicate().get(copy);
        kept.writeBytes(copy);
        super.body(bytes, nanos);
    }
}
