package dev.weighbridge.measurements.baseline;

import dev.weighbridge.measurements.baseline.CaseProjection.Repeat;
import dev.weighbridge.measurements.baseline.EarlierRun.Typical;
import dev.weighbridge.measurements.baseline.json.Line;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes a baseline as JSON with one case, one block and one earlier time a line, so that a difference is easily read. */
final class BaselineText {
    static final int VERSION = 1;

    private BaselineText() {}

    static String of(Baseline baseline) {
        return "{\n  \"version\": " + VERSION
                + ",\n  \"comparison\": " + quoted(baseline.comparison())
                + ",\n  \"blessedAt\": " + quoted(baseline.blessedAt().toString())
                + ",\n  \"run\": " + run(baseline.run())
                + ",\n  \"workloads\": " + list("  ", baseline.run().workloads(), BaselineText::workload)
                + ",\n  \"earlier\": " + list("  ", baseline.earlier(), BaselineText::earlier)
                + "\n}\n";
    }

    private static Line run(RunProjection run) {
        return Line.object()
                .put("id", run.run())
                .put("startedAt", run.startedAt().toString())
                .put("simulated", run.simulated())
                .put("machine", run.machine())
                .put("clientBound", run.clientBound())
                .put("clientErrorSeconds", run.clientErrorSeconds());
    }

    private static String workload(WorkloadProjection workload) {
        Line head = Line.object()
                .put("name", workload.name())
                .put("hash", workload.hash())
                .put("asking", workload.asking());
        return open(head) + ",\"targets\":" + list("    ", workload.targets(), BaselineText::target) + "}";
    }

    private static String target(TargetProjection target) {
        Line head = Line.object()
                .put("name", target.name())
                .put("model", target.model())
                .put("prices", target.prices());
        return open(head)
                + ",\"cases\":" + list("      ", target.cases(), BaselineText::caseLine)
                + ",\"blocks\":" + list("      ", target.blocks(), BaselineText::block) + "}";
    }

    private static String caseLine(CaseProjection each) {
        List<Repeat> repeats = each.repeats();
        Line line = Line.object()
                .put("id", each.id())
                .put("hash", each.hash())
                .put("cluster", each.cluster())
                .put("weight", each.weight())
                .texts("outcomes", repeats.stream().map(r -> r.outcome().word()).toList())
                .numbers("scores", repeats.stream().map(Repeat::score).toList())
                .counts("tokens", repeats.stream().map(Repeat::tokens).collect(Collectors.toList()));
        boolean costKnown = repeats.stream().anyMatch(repeat -> repeat.picoUsd() != null);
        return costKnown
                ? line.counts("picoUsd", repeats.stream().map(Repeat::picoUsd).collect(Collectors.toList()))
                        .toString()
                : line.toString();
    }

    private static String block(BlockProjection block) {
        Map<String, Line> times = new LinkedHashMap<>();
        block.times().forEach((metric, sketch) -> times.put(metric.name(), sketch(sketch)));
        return Line.object()
                .put("id", block.id())
                .put("requests", (long) block.requests())
                .put("errors", (long) block.errors())
                .put("limited", (long) block.limited())
                .put(
                        "attained",
                        block.attained() == null ? null : block.attained().longValue())
                .objects("seconds", times)
                .toString();
    }

    private static Line sketch(TimeSketch sketch) {
        Line line = Line.object().put("count", (long) sketch.count());
        sketch.seconds().forEach((percent, seconds) -> line.put("p" + percent, seconds));
        return line;
    }

    private static String earlier(EarlierRun earlier) {
        Line head = Line.object().put("run", earlier.run()).put("machine", earlier.machine());
        return open(head) + ",\"times\":" + list("    ", earlier.times(), BaselineText::typical) + "}";
    }

    private static String typical(Typical time) {
        return Line.object()
                .put("workload", time.workload())
                .put("asking", time.asking())
                .put("target", time.target())
                .put("metric", time.metric().name())
                .put("seconds", time.seconds())
                .toString();
    }

    /** An object without its end, so that more can follow. */
    private static String open(Line head) {
        String text = head.toString();
        return text.substring(0, text.length() - 1);
    }

    private static <T> String list(String indent, List<T> things, Function<T, String> line) {
        return things.isEmpty()
                ? "[]"
                : things.stream()
                        .map(line)
                        .collect(Collectors.joining(",\n" + indent + "  ", "[\n" + indent + "  ", "\n" + indent + "]"));
    }

    private static String quoted(String text) {
        String object = Line.object().put("x", text).toString();
        return object.substring("{\"x\":".length(), object.length() - 1);
    }
}
