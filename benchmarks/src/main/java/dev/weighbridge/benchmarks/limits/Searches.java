package dev.weighbridge.benchmarks.limits;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Searches on all cores. A row need not wait for the last search of the one before it to begin. */
final class Searches {
    private Searches() {}

    /** One search. */
    interface One {
        Search of(Specimen.Kind kind, int number);
    }

    /** Begins so many searches of each kind; what a kind's supplier gives is waited for. */
    static Map<Specimen.Kind, Supplier<List<Search>>> begun(List<Specimen.Kind> kinds, int each, One one) {
        ExecutorService cores =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        Map<Specimen.Kind, Supplier<List<Search>>> begun = new LinkedHashMap<>();
        for (Specimen.Kind kind : kinds) {
            List<CompletableFuture<Search>> searches = IntStream.range(0, each)
                    .mapToObj(number -> CompletableFuture.supplyAsync(() -> one.of(kind, number), cores))
                    .toList();
            begun.put(kind, () -> searches.stream().map(CompletableFuture::join).toList());
        }
        // What was begun is gone on with.
        cores.shutdown();
        return begun;
    }
}
