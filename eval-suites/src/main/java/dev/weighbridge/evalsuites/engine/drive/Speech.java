package dev.weighbridge.evalsuites.engine.drive;

import dev.weighbridge.gateway.decode.DecoderLimits;
import dev.weighbridge.gateway.decode.ResponseDecoder;
import dev.weighbridge.gateway.embeddings.Embeddings;
import dev.weighbridge.gateway.http.HttpCall;
import dev.weighbridge.gateway.request.ModelRequest;
import dev.weighbridge.gateway.secret.Redactor;
import dev.weighbridge.measurements.comparison.Target;

/** What is wanted of a target, and so how it is asked and read. */
public enum Speech {
    /** An answer, in the target's dialect, streamed. */
    ANSWER {
        @Override
        HttpCall call(Target target, ModelRequest request) {
            return target.dialect().call(request);
        }

        @Override
        ResponseDecoder decoder(Target target, long nowNanos, Redactor redactor) {
            return target.dialect().decoder(true, nowNanos, DecoderLimits.DEFAULT, redactor);
        }
    },
    /** The vector of what the user says. */
    VECTOR {
        @Override
        HttpCall call(Target target, ModelRequest request) {
            return Embeddings.call(request);
        }

        @Override
        ResponseDecoder decoder(Target target, long nowNanos, Redactor redactor) {
            return Embeddings.decoder(nowNanos, DecoderLimits.DEFAULT, redactor);
        }
    };

    abstract HttpCall call(Target target, ModelRequest request);

    abstract ResponseDecoder decoder(Target target, long nowNanos, Redactor redactor);
}
