package dev.weighbridge.simulator.server;

import io.netty.handler.codec.http.HttpResponseStatus;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Status and headers of a response.
 *
 * @param length the body's size; where empty the body is chunked
 */
record ResponseHead(int status, OptionalInt length, Map<String, String> headers) {
    private static final String REQUEST_HEADER = "x-simulator-request";

    static ResponseHead whole(int status, String contentType, int length) {
        return new ResponseHead(status, OptionalInt.of(length), Map.of("content-type", contentType));
    }

    static ResponseHead chunked(String contentType) {
        return new ResponseHead(200, OptionalInt.empty(), Map.of("content-type", contentType));
    }

    /** The same with the number of the request it answers. */
    ResponseHead to(IncomingRequest request) {
        return with(Map.of(REQUEST_HEADER, Long.toString(request.sequence())));
    }

    /** The same announcing that the connection ends with it. */
    ResponseHead closing() {
        return with(Map.of("connection", "close"));
    }

    ResponseHead with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new ResponseHead(status, length, all);
    }

    boolean chunked() {
        return length.isEmpty();
    }

    byte[] bytes() {
        StringBuilder head = new StringBuilder(256).append("HTTP/1.1 ").append(status);
        head.append(' ')
                .append(HttpResponseStatus.valueOf(status).reasonPhrase())
                .append("\r\n");
        headers.forEach((name, value) -> line(head, name, value));
        if (chunked()) {
            line(head, "transfer-encoding", "chunked");
        } else {
            line(head, "content-length", Integer.toString(length.getAsInt()));
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder head, String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
    }
}
