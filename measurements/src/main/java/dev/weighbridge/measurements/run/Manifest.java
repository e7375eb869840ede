package dev.weighbridge.measurements.run;

import dev.weighbridge.measurements.comparison.Comparison;
import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a run set out to do, as {@code run.json} keeps it. Holds no key: targets name the variable a key is in.
 *
 * @param version the version of this record's file form, now 1
 * @param run the run's id, its folder's name
 * @param startedAt when the run was begun
 * @param planHash a hash over everything that makes two runs the same plan
 * @param comparison the comparison
 * @param casesByWorkload how many prompts each workload has
 * @param baseUrls where each target was, by its name
 * @param command the command that repeats it
 * @param facts further facts by name: versions, machine, git revision
 */
public record Manifest(
        int version,
        String run,
        Instant startedAt,
        String planHash,
        Comparison comparison,
        Map<String, Integer> casesByWorkload,
        Map<String, URI> baseUrls,
        String command,
        Map<String, String> facts) {

    public Manifest {
        casesByWorkload = Collections.unmodifiableMap(new LinkedHashMap<>(casesByWorkload));
        baseUrls = Collections.unmodifiableMap(new LinkedHashMap<>(baseUrls));
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }
}
