package dev.weighbridge.simulations.streaming;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Every request under way. Thread-safe. */
final class InFlight {
    private final Set<StreamedExchange> exchanges = ConcurrentHashMap.newKeySet();

    void began(StreamedExchange exchange) {
        exchanges.add(exchange);
    }

    void ended(StreamedExchange exchange) {
        exchanges.remove(exchange);
    }

    void censor(Duration patience) {
        List<StreamedExchange> left = List.copyOf(exchanges);
        CountDownLatch done = new CountDownLatch(left.size());
        left.forEach(exchange -> exchange.censor(done::countDown));
        try {
            done.await(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
