package dev.weighbridge.gateway.client;

import dev.weighbridge.gateway.exchange.Header;
import dev.weighbridge.gateway.http.Credential;
import dev.weighbridge.gateway.http.HttpCall;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** Makes a request of the engine's kind. */
final class Requests {
    private Requests() {}

    /**
     * The request, with the credential in it.
     *
     * @throws IllegalArgumentException where the base URL is not one of http or https, or a header cannot be sent; its
     *     text never holds the key
     */
    static Request of(URI baseUrl, Credential credential, HttpCall call) {
        Request.Builder request = new Request.Builder().url(url(baseUrl, credential, call.path()));
        // Left to itself the engine asks for gzip, and a compressed stream arrives in batches.
        request.header("Accept-Encoding", "identity").header("User-Agent", "weighbridge");
        try {
            call.headers().forEach(header -> request.header(header.name(), header.value()));
            credential.headers().forEach(header -> request.header(header.name(), header.value()));
        } catch (IllegalArgumentException e) {
            throw unsendable(call);
        }
        return call.isGet()
                ? request.get().build()
                : request.post(new Body(call.body())).build();
    }

    private static HttpUrl url(URI baseUrl, Credential credential, String path) {
        HttpUrl base = HttpUrl.parse(baseUrl.toString());
        if (base == null) {
            throw new IllegalArgumentException("the base URL "
                    + credential.redactor().redact(baseUrl.toString())
                    + " is not one of http or https; give one such as https://openrouter.ai/api/v1");
        }
        return base.newBuilder()
                .addEncodedPathSegments(path.startsWith("/") ? path.substring(1) : path)
                .build();
    }

    /** The engine's own words would show the value, which may be the key. */
    private static IllegalArgumentException unsendable(HttpCall call) {
        for (Header header : call.headers()) {
            if (!sendable(header)) {
                return new IllegalArgumentException("the header " + header.name()
                        + " holds a character that HTTP does not carry, such as a line end; take it out");
            }
        }
        return new IllegalArgumentException(
                "the key holds a character that no HTTP header may carry, such as a line end; give it without");
    }

    private static boolean sendable(Header header) {
        try {
            new Request.Builder().header(header.name(), header.value());
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A body that the engine never sends a second time, as it else does after a 503 that asks for it. */
    private static final class Body extends RequestBody {
        private final byte[] bytes;

        Body(String text) {
            bytes = text.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public @Nullable MediaType contentType() {
            return null;
        }

        @Override
        public long contentLength() {
            return bytes.length;
        }

        @Override
        public boolean isOneShot() {
            return true;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            sink.write(bytes);
        }
    }
}
