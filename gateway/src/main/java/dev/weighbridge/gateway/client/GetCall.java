package dev.weighbridge.gateway.client;

import dev.weighbridge.gateway.exchange.Header;
import dev.weighbridge.gateway.http.Credential;
import dev.weighbridge.gateway.secret.Redactor;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import okhttp3.ConnectionSpec;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;

/** Requests below one base URL that change nothing there, each sent once. */
final class GetCall implements AutoCloseable {
    /** Catalogues of hundreds of models come to about a megabyte. */
    private static final long LARGEST = 16 << 20;

    private final URI baseUrl;
    private final List<Header> headers;
    private final Redactor redactor;
    private final Duration timeout;
    private final OkHttpClient client;

    /** What came back, without the key. */
    sealed interface Answer {
        /** A response. */
        record Responded(int status, String body) implements Answer {
            /** Whether the gateway says that all is well. */
            boolean good() {
                return status >= 200 && status < 300;
            }
        }

        /** None, and why. */
        record Nothing(String because) implements Answer {}
    }

    GetCall(URI baseUrl, List<Header> headers, Credential credential, Duration timeout) {
        this.baseUrl = baseUrl;
        this.headers = headers;
        this.redactor = credential.redactor();
        this.timeout = timeout;
        this.client = client(baseUrl, timeout);
    }

    /** Asks for the path of these segments, with these parameters as name, value, name, value. */
    Answer get(List<String> segments, String... parameters) {
        HttpUrl base = HttpUrl.parse(baseUrl.toString());
        if (base == null) {
            return new Answer.Nothing(
                    "the base URL " + redactor.redact(baseUrl.toString()) + " is not one of http or https");
        }
        try (Response response =
                client.newCall(request(url(base, segments, parameters))).execute()) {
            return answer(response);
        } catch (IOException e) {
            return new Answer.Nothing(redactor.redact(Reasons.of(e, base.host(), timeout)));
        } catch (IllegalArgumentException e) {
            return new Answer.Nothing("the key holds a character that no HTTP header may carry, such as a line end");
        }
    }

    @Override
    public void close() {
        client.connectionPool().evictAll();
    }

    private static OkHttpClient client(URI baseUrl, Duration timeout) {
        boolean secure = "https".equalsIgnoreCase(baseUrl.getScheme());
        return new OkHttpClient.Builder()
                .connectionSpecs(List.of(secure ? ConnectionSpec.MODERN_TLS : ConnectionSpec.CLEARTEXT))
                .protocols(List.of(Protocol.HTTP_1_1))
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .connectTimeout(timeout)
                .readTimeout(timeout)
                .callTimeout(timeout)
                .build();
    }

    private static HttpUrl url(HttpUrl base, List<String> segments, String... parameters) {
        HttpUrl.Builder url = base.newBuilder();
        segments.forEach(url::addPathSegment);
        for (int i = 0; i < parameters.length; i += 2) {
            url.addQueryParameter(parameters[i], parameters[i + 1]);
        }
        return url.build();
    }

    private Request request(HttpUrl url) {
        Request.Builder request = new Request.Builder().url(url).header("Accept", "application/json");
        headers.forEach(header -> request.header(header.name(), header.value()));
        return request.build();
    }

    private Answer answer(Response response) throws IOException {
        if (response.isRedirect()) {
            return new Answer.Nothing("it redirects to another address; give that one as the base URL");
        }
        BufferedSource source = response.body().source();
        source.request(LARGEST);
        String body = source.getBuffer().readString(StandardCharsets.UTF_8);
        // A gateway may echo the key anywhere; nothing that is read from here on can hold it.
        return new Answer.Responded(response.code(), redactor.redact(body));
    }
}
