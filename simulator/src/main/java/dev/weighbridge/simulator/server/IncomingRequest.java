package dev.weighbridge.simulator.server;

import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A request that has been read to its end.
 *
 * @param headers by lower-case name; the first value of each
 */
record Arrived(
        String method, String path, Map<String, String> headers, ArrivedBody body, boolean keepAlive, long readNanos) {

    static Arrived of(FullHttpRequest message, long readNanos) {
        Map<String, String> headers = new HashMap<>();
        message.headers()
                .forEach(header -> headers.putIfAbsent(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
        return new Arrived(
                message.method().name(),
                new QueryStringDecoder(message.uri()).path(),
                headers,
                new ArrivedBody(ByteBufUtil.getBytes(message.content())),
                HttpUtil.isKeepAlive(message),
                readNanos);
    }

    /** The key the request shows as a bearer, or in {@code x-api-key}; empty where it shows none. */
    String key() {
        String bearer = headers.getOrDefault("authorization", "");
        return bearer.regionMatches(true, 0, "Bearer ", 0, 7)
                ? bearer.substring(7).trim()
                : headers.getOrDefault("x-api-key", "");
    }
}
