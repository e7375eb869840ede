package dev.weighbridge.gateway.client;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * The two engines of a client, which share connections and threads: one that knows no TLS and one that does. The second
 * is made when it is first wanted, for it reads every certificate that the machine trusts. Thread-safe.
 */
final class Engines implements AutoCloseable {
    private static final Duration KEEP_ALIVE = Duration.ofMinutes(5);
    private static final List<Protocol> ONE = List.of(Protocol.HTTP_1_1);
    private static final List<Protocol> ONE_AND_TWO = List.of(Protocol.HTTP_2, Protocol.HTTP_1_1);
    private static final List<ConnectionSpec> CLEARTEXT = List.of(ConnectionSpec.CLEARTEXT);
    private static final List<ConnectionSpec> TLS = List.of(ConnectionSpec.MODERN_TLS);

    private final boolean http2;
    private final OkHttpClient plain;
    private @Nullable OkHttpClient secure;

    Engines(ClientOptions options, ExecutorService readers) {
        CallEvents events = new CallEvents();
        this.http2 = options.http2();
        this.plain = new OkHttpClient.Builder()
                .dispatcher(dispatcher(options.maxConnections(), readers))
                .connectionPool(new ConnectionPool(options.maxConnections(), KEEP_ALIVE.toSeconds(), TimeUnit.SECONDS))
                .connectionSpecs(CLEARTEXT)
                .protocols(ONE)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .connectTimeout(Duration.ZERO)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .eventListener(events)
                .addInterceptor(events)
                .build();
    }

    private static Dispatcher dispatcher(int maxRequests, ExecutorService readers) {
        Dispatcher dispatcher = new Dispatcher(readers);
        dispatcher.setMaxRequests(maxRequests);
        dispatcher.setMaxRequestsPerHost(maxRequests);
        return dispatcher;
    }

    /** The one that sends this request; to be asked for before the request's time begins. */
    OkHttpClient of(Request request) {
        return request.isHttps() ? secure() : plain;
    }

    private synchronized OkHttpClient secure() {
        OkHttpClient made = secure;
        if (made == null) {
            made = plain.newBuilder()
                    .connectionSpecs(TLS)
                    .protocols(http2 ? ONE_AND_TWO : ONE)
                    .build();
            secure = made;
        }
        return made;
    }

    /** Closes the connections that nobody uses. */
    @Override
    public void close() {
        plain.connectionPool().evictAll();
    }
}
