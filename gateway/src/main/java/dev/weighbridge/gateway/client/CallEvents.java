package dev.weighbridge.gateway.client;

import java.io.IOException;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Tells each transfer what the engine does with its call. Shared by all calls; thread-safe. */
final class CallEvents extends EventListener implements Interceptor {
    /** The connections that have carried a request; weak, so that closed ones go. */
    private final Set<Connection> used = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    /** The first thing a call does on its thread, so a wait for a free thread or connection is not the gateway's. */
    @Override
    public Response intercept(Chain chain) throws IOException {
        Transfer transfer = transfer(chain.call());
        if (transfer != null && !transfer.sending()) {
            throw new IOException("given up before it was sent");
        }
        return chain.proceed(chain.request());
    }

    @Override
    public void connectionAcquired(Call call, Connection connection) {
        boolean usedBefore = !used.add(connection);
        Transfer transfer = transfer(call);
        if (transfer != null) {
            transfer.connected(usedBefore);
        }
    }

    @Override
    public void requestBodyEnd(Call call, long byteCount) {
        Transfer transfer = transfer(call);
        if (transfer != null) {
            transfer.written();
        }
    }

    private static @Nullable Transfer transfer(Call call) {
        return call.request().tag(Transfer.class);
    }
}
