package dev.weighbridge.measurements.comparison;

import dev.weighbridge.measurements.userfile.Section;
import dev.weighbridge.measurements.userfile.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one workload. */
final class WorkloadReader {
    private static final int MOST_CASES = 200_000;
    private static final String RULE =
            "give a .yaml, .csv or .jsonl file below eval-suites/suites, e.g. support-en.csv";

    /** What {@code suite} was called before suites could be more than prompts. */
    private static final String FORMER = "prompts";

    /** What is read, and what is known so that it can be told what it is called now. */
    static final List<String> KNOWN = withFormer();

    private WorkloadReader() {}

    private static List<String> withFormer() {
        List<String> known = new ArrayList<>(Keys.WORKLOAD);
        known.add(FORMER);
        return List.copyOf(known);
    }

    static Workload read(String name, Section section) {
        section.find(FORMER).ifPresent(former -> {
            throw former.wrong("is called suite now; write suite: " + former.text());
        });
        Value suite = section.get("suite", "give a file of eval-suites/suites, e.g. support-en.csv");
        return new Workload(
                name,
                RelativePath.read(suite, List.of(".yaml", ".yml", ".csv", ".jsonl"), RULE),
                section.section("slo", Keys.SLO).map(WorkloadReader::slo).orElse(Slo.NONE),
                section.find("sample")
                        .map(value -> value.integer(1, MOST_CASES))
                        .orElse(null),
                section.find("load").map(Value::bool).orElse(true),
                section.section("traffic", Keys.TRAFFIC)
                        .map(TrafficReader::read)
                        .orElse(null));
    }

    private static Slo slo(Section slo) {
        return new Slo(duration(slo, "ttft"), duration(slo, "tpot"), duration(slo, "e2e"));
    }

    private static @Nullable Duration duration(Section slo, String key) {
        return slo.find(key).map(Value::duration).orElse(null);
    }
}
