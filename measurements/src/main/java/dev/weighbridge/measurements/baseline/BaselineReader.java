package dev.weighbridge.measurements.baseline;

import dev.weighbridge.measurements.baseline.CaseProjection.Repeat;
import dev.weighbridge.measurements.baseline.EarlierRun.Typical;
import dev.weighbridge.measurements.baseline.json.Fields;
import dev.weighbridge.measurements.verdict.Metric;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads a baseline strictly: what is missing, of another type or against a rule is named and nothing is guessed. */
final class BaselineReader {
    private BaselineReader() {}

    static Baseline read(Fields file) {
        int version = file.count("version");
        if (version != BaselineText.VERSION) {
            throw new IllegalArgumentException("version is " + version + " and this Weighbridge reads "
                    + BaselineText.VERSION + "; use the Weighbridge that wrote it");
        }
        Fields run = file.object("run");
        RunProjection projection = new RunProjection(
                run.text("id"),
                run.instant("startedAt"),
                run.flag("simulated"),
                run.text("machine"),
                run.flag("clientBound"),
                run.number("clientErrorSeconds"),
                file.objects("workloads", BaselineReader::workload));
        return new Baseline(
                file.text("comparison"),
                file.instant("blessedAt"),
                projection,
                file.objects("earlier", BaselineReader::earlier));
    }

    private static WorkloadProjection workload(Fields fields) {
        return new WorkloadProjection(
                fields.text("name"),
                fields.text("hash"),
                fields.text("asking"),
                fields.objects("targets", BaselineReader::target));
    }

    private static TargetProjection target(Fields fields) {
        return new TargetProjection(
                fields.text("name"),
                fields.text("model"),
                fields.textOrNull("prices"),
                fields.objects("cases", BaselineReader::caseOf),
                fields.objects("blocks", BaselineReader::block));
    }

    private static CaseProjection caseOf(Fields fields) {
        return placed(
                fields,
                () -> new CaseProjection(
                        fields.text("id"),
                        fields.text("hash"),
                        fields.textOrNull("cluster"),
                        fields.number("weight"),
                        repeats(fields)));
    }

    private static List<Repeat> repeats(Fields fields) {
        List<String> outcomes = fields.texts("outcomes");
        List<Double> scores = fields.numbers("scores");
        List<@Nullable Long> tokens = fields.counts("tokens");
        // Files older than this field lack it.
        List<@Nullable Long> costs = fields.has("picoUsd") ? fields.counts("picoUsd") : List.of();
        if (outcomes.size() != scores.size() || outcomes.size() != tokens.size()) {
            throw new IllegalArgumentException("it has " + outcomes.size() + " outcomes, " + scores.size()
                    + " scores and " + tokens.size() + " tokens, and there must be as many of each");
        }
        List<Repeat> repeats = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            repeats.add(new Repeat(
                    outcome(outcomes.get(i)), scores.get(i), tokens.get(i), i < costs.size() ? costs.get(i) : null));
        }
        return repeats;
    }

    private static CaseOutcome outcome(String word) {
        return CaseOutcome.of(word)
                .orElseThrow(() -> new IllegalArgumentException("\"" + word + "\" is no outcome of a case"));
    }

    private static BlockProjection block(Fields fields) {
        return placed(fields, () -> {
            Map<Metric, TimeSketch> times = new LinkedHashMap<>();
            fields.objectsByName("seconds", BaselineReader::sketch)
                    .forEach((name, sketch) -> times.put(metric(name).orElseThrow(() -> unknown(name)), sketch));
            return new BlockProjection(
                    fields.text("id"),
                    fields.count("requests"),
                    fields.count("errors"),
                    fields.count("limited"),
                    fields.countOrNull("attained"),
                    times);
        });
    }

    private static TimeSketch sketch(Fields fields) {
        Map<Integer, Double> quantiles = new TreeMap<>();
        for (String name : fields.names()) {
            if (name.matches("p[1-9][0-9]?")) {
                quantiles.put(Integer.parseInt(name.substring(1)), fields.number(name));
            }
        }
        return new TimeSketch(fields.count("count"), quantiles);
    }

    private static EarlierRun earlier(Fields fields) {
        return new EarlierRun(
                fields.text("run"), fields.text("machine"), fields.objects("times", BaselineReader::typical));
    }

    private static Typical typical(Fields fields) {
        return placed(
                fields,
                () -> new Typical(
                        fields.text("workload"),
                        fields.text("asking"),
                        fields.text("target"),
                        fields.word("metric", BaselineReader::metric, "TTFT, TPOT or E2E"),
                        fields.number("seconds")));
    }

    private static Optional<Metric> metric(String name) {
        return Metrics.TIMES.stream().filter(m -> m.name().equals(name)).findFirst();
    }

    private static IllegalArgumentException unknown(String metric) {
        return new IllegalArgumentException("\"" + metric + "\" is no time; TTFT, TPOT and E2E are");
    }

    private interface Making<T> {
        T make();
    }

    /** Says where, of what the values themselves find wrong. */
    private static <T> T placed(Fields fields, Making<T> making) {
        try {
            return making.make();
        } catch (IllegalArgumentException e) {
            throw fields.placed(e);
        }
    }
}
