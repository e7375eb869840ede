package dev.weighbridge.measurements.metrics;

import dev.weighbridge.measurements.comparison.Comparison;
import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a run folder says of its run before any exchange: the manifest, as far as results need it.
 *
 * @param version the version of the manifest's file form
 * @param run the run's id
 * @param startedAt when its first process began
 * @param planHash the hash of what was planned
 * @param comparison what is compared
 * @param casesByWorkload how many prompts each workload has
 * @param command the command that repeats the run
 * @param facts further facts by name, in display order
 * @param baseUrls where each target was, by its name; a target may be absent
 */
public record RunHeader(
        int version,
        String run,
        Instant startedAt,
        String planHash,
        Comparison comparison,
        Map<String, Integer> casesByWorkload,
        String command,
        Map<String, String> facts,
        Map<String, URI> baseUrls) {

    public RunHeader {
        casesByWorkload = Map.copyOf(casesByWorkload);
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        baseUrls = Map.copyOf(baseUrls);
    }
}
