package dev.weighbridge.simulator.server;

import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A request that has been read to its end. */
final class IncomingRequest {
    private static final String BEARER = "Bearer ";

    private final FullHttpRequest message;
    private final byte[] body;
    private final long sequence;
    private final long readNanos;
    private final Instant at;

    /** Copies what it needs of the message, whose buffers may be released then. */
    IncomingRequest(FullHttpRequest message, long sequence, long readNanos, Instant at) {
        this.message = message;
        this.body = ByteBufUtil.getBytes(message.content());
        this.sequence = sequence;
        this.readNanos = readNanos;
        this.at = at;
    }

    /** Its number over all requests, from 1. */
    long sequence() {
        return sequence;
    }

    long readNanos() {
        return readNanos;
    }

    Instant at() {
        return at;
    }

    String method() {
        return message.method().name();
    }

    String path() {
        return new QueryStringDecoder(message.uri()).path();
    }

    /** The first value of a parameter of the query, empty where there is none. */
    Optional<String> query(String name) {
        List<String> values = new QueryStringDecoder(message.uri()).parameters().getOrDefault(name, List.of());
        return values.stream().findFirst();
    }

    byte[] body() {
        return body;
    }

    boolean keepAlive() {
        return HttpUtil.isKeepAlive(message);
    }

    /** Whether it could be read as HTTP at all. */
    boolean readable() {
        return message.decoderResult().isSuccess();
    }

    /** The first value of each header by lower-case name. */
    Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>();
        message.headers().forEach(each -> headers.putIfAbsent(each.getKey().toLowerCase(Locale.ROOT), each.getValue()));
        return headers;
    }

    /** Its id as Anthropic writes one. */
    String id() {
        return String.format(Locale.ROOT, "req_%016x", sequence);
    }

    /** The key it shows in either header; empty where it shows none. */
    String key() {
        return key(true);
    }

    /** The key it shows as a bearer or, where that counts, in {@code x-api-key}; empty where it shows none. */
    String key(boolean header) {
        String bearer = message.headers().get("authorization", "");
        if (bearer.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return bearer.substring(BEARER.length()).trim();
        }
        return header ? message.headers().get("x-api-key", "") : "";
    }
}
