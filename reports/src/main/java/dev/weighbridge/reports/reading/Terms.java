package dev.weighbridge.reports.reading;

import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Language;
import dev.weighbridge.measurements.comparison.Traffic;
import dev.weighbridge.measurements.comparison.Workload;
import dev.weighbridge.measurements.run.RunFolder;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a comparison stated before the run that its numbers are held against.
 *
 * @param accuracyMargin the loss of accuracy that is accepted, between 0 and 1; null where it is not at hand
 * @param traffic the traffic that is stated, by the workload's name
 * @param language the language of the page
 */
public record Terms(@Nullable Double accuracyMargin, Map<String, Traffic> traffic, Language language) {
    private static final String MANIFEST = "run.json";

    /** Nothing is at hand. */
    public static final Terms NONE = new Terms(null, Map.of(), Language.EN);

    public Terms {
        traffic = Collections.unmodifiableMap(new LinkedHashMap<>(traffic));
    }

    /**
     * What the comparison of a run folder states; nothing where the folder has no manifest.
     *
     * @throws UncheckedIOException where the manifest cannot be read
     */
    public static Terms read(Path folder) {
        return Files.exists(folder.resolve(MANIFEST))
                ? of(RunFolder.at(folder).manifest().comparison())
                : NONE;
    }

    /** What a comparison states. */
    public static Terms of(Comparison comparison) {
        Map<String, Traffic> traffic = new LinkedHashMap<>();
        for (Workload workload : comparison.workloads()) {
            if (workload.traffic() != null) {
                traffic.put(workload.name(), workload.traffic());
            }
        }
        return new Terms(comparison.gate().margins().accuracy(), traffic, comparison.language());
    }

    /** The same for a page in another language. */
    public Terms in(Language other) {
        return new Terms(accuracyMargin, traffic, other);
    }
}
