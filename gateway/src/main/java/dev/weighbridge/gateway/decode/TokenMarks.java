package dev.weighbridge.gateway.decode;

import dev.weighbridge.gateway.decode.DialectReader.Read;
import dev.weighbridge.gateway.exchange.Arrivals;
import dev.weighbridge.gateway.exchange.Marks;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The moments of an exchange as they come. */
final class TokenMarks {
    private final long scheduledNanos;
    private long sentNanos;
    private int sends;
    private @Nullable Long connectedNanos;
    private @Nullable Long headersNanos;
    private @Nullable Long firstEventNanos;
    private @Nullable Long firstVisibleNanos;
    private long[] arrivals = new long[32];
    private int arrived;
    private long lastDataNanos;

    TokenMarks(long scheduledNanos) {
        this.scheduledNanos = scheduledNanos;
        this.sentNanos = scheduledNanos;
        this.lastDataNanos = scheduledNanos;
    }

    void sent(long nanos) {
        if (sends++ == 0) {
            sentNanos = nanos;
        }
        lastDataNanos = nanos;
    }

    void connected(long nanos) {
        connectedNanos = nanos;
    }

    void head(long nanos) {
        headersNanos = nanos;
        lastDataNanos = nanos;
    }

    void event(Read read, long nanos) {
        lastDataNanos = nanos;
        if (firstEventNanos == null) {
            firstEventNanos = nanos;
        }
        if (read == Read.TOKENS || read == Read.VISIBLE_TOKENS) {
            token(nanos);
        }
        if (read == Read.VISIBLE_TOKENS && firstVisibleNanos == null) {
            firstVisibleNanos = nanos;
        }
    }

    int sends() {
        return sends;
    }

    int tokenEvents() {
        return arrived;
    }

    long lastDataNanos() {
        return lastDataNanos;
    }

    Marks at(long endNanos) {
        return new Marks(
                scheduledNanos,
                sentNanos,
                connectedNanos,
                headersNanos,
                firstEventNanos,
                arrived == 0 ? null : arrivals[0],
                firstVisibleNanos,
                arrived == 0 ? null : arrivals[arrived - 1],
                endNanos,
                Arrivals.copyOf(arrivals, arrived));
    }

    private void token(long nanos) {
        if (arrived == arrivals.length) {
            arrivals = Arrays.copyOf(arrivals, arrived * 2);
        }
        arrivals[arrived++] = nanos;
    }
}
