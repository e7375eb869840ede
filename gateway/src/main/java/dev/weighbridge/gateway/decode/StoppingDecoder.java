package dev.weighbridge.gateway.decode;

import java.nio.ByteBuffer;

/** A decoder that wants no more once so many pieces with data have come, so that its driver breaks the answer off. */
public final class StoppingDecoder extends ForwardingDecoder {
    private int left;

    /**
     * A decoder that stops another one.
     *
     * @param pieces how many pieces it takes before that, at least 1
     */
    public StoppingDecoder(ResponseDecoder decoder, int pieces) {
        super(decoder);
        this.left = pieces;
    }

    @Override
    public void body(ByteBuffer bytes, long nanos) {
        super.body(bytes, nanos);
        // A comment is no piece of an answer.
        if (lastDataNanos() == nanos) {
            left--;
        }
    }

    @Override
    public boolean wantsMore() {
        return left > 0 && super.wantsMore();
    }
}
