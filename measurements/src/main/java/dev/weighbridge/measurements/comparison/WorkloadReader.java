package dev.weighbridge.measurements.comparison;

import dev.weighbridge.measurements.userfile.Section;
import dev.weighbridge.measurements.userfile.Value;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one workload. */
final class WorkloadReader {
    private WorkloadReader() {}

    static Workload read(String name, Section section) {
        Value prompts = section.get("prompts", "give a file of eval-suites/suites, e.g. support-en.csv");
        return new Workload(
                name,
                path(prompts),
                section.section("slo", Keys.SLO).map(WorkloadReader::slo).orElse(Slo.NONE));
    }

    private static String path(Value value) {
        String path = value.text();
        boolean inside = !path.startsWith("/")
                && !path.contains("\\")
                && !path.contains(":")
                && !List.of(path.split("/", -1)).contains("..");
        if (!inside || !(path.endsWith(".csv") || path.endsWith(".jsonl"))) {
            throw value.not("give a .csv or .jsonl file below eval-suites/suites, e.g. support-en.csv");
        }
        return path;
    }

    private static Slo slo(Section slo) {
        return new Slo(duration(slo, "ttft"), duration(slo, "tpot"), duration(slo, "e2e"));
    }

    private static @Nullable Duration duration(Section slo, String key) {
        return slo.find(key).map(Value::duration).orElse(null);
    }
}
