package dev.weighbridge.measurements.summary;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which run it was and how to repeat it.
 *
 * @param id the run's id, its folder's name
 * @param startedAt when the first process began
 * @param endedAt when the last exchange ended; null where there was none
 * @param simulated whether any target was simulated
 * @param complete whether every expected simulation finished
 * @param comparison the comparison's name
 * @param comparisonSha256 the hash of its file
 * @param incumbent the incumbent's target name
 * @param candidate the candidate's target name
 * @param seed the plan's seed
 * @param command the command that repeats it
 * @param facts further facts by name in display order: tool version, git revision, Java, operating system, cores, ...
 */
public record RunFacts(
        String id,
        Instant startedAt,
        @Nullable Instant endedAt,
        boolean simulated,
        boolean complete,
        String comparison,
        String comparisonSha256,
        String incumbent,
        String candidate,
        long seed,
        String command,
        Map<String, String> facts) {}
