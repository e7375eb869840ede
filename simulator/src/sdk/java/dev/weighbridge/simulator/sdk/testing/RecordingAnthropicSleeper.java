package dev.weighbridge.simulator.sdk.testing;

import com.anthropic.core.Sleeper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Notes how long anthropic-java wants to wait, and does not wait. For one thread. */
public final class RecordingAnthropicSleeper implements Sleeper {
    private final List<Duration> waits = new ArrayList<>();

    /** The waits in order. */
    public List<Duration> waits() {
        return List.copyOf(waits);
    }

    @Override
    public void sleep(Duration duration) {
        waits.add(duration);
    }

    @Override
    public CompletableFuture<Void> sleepAsync(Duration duration) {
        waits.add(duration);
        return CompletableFuture.allOf();
    }

    @Override
    public void close() {}
}
