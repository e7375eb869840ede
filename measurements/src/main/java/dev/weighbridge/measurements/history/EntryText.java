package dev.weighbridge.measurements.history;

import dev.weighbridge.measurements.baseline.json.Fields;
import dev.weighbridge.measurements.baseline.json.Line;
import dev.weighbridge.measurements.verdict.Metric;
import dev.weighbridge.measurements.verdict.gate.GateStatus;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A run as a line of its history. */
final class EntryText {
    private static final int VERSION = 1;

    private EntryText() {}

    static String of(HistoryEntry entry) {
        return Line.object()
                .put("version", (long) VERSION)
                .put("run", entry.run())
                .put("startedAt", entry.startedAt().toString())
                .put("status", name(entry.status()))
                .lines("points", entry.points().stream().map(EntryText::point).toList())
                .toString();
    }

    static HistoryEntry read(Fields line) {
        int version = line.count("version");
        if (version != VERSION) {
            throw new IllegalArgumentException(
                    "version is " + version + " and this Weighbridge reads " + VERSION + "; use the one that wrote it");
        }
        return new HistoryEntry(
                line.text("run"), line.instant("startedAt"), status(line), line.objects("points", EntryText::point));
    }

    private static Line point(HistoryPoint point) {
        return Line.object()
                .put("workload", point.workload())
                .put("target", point.target())
                .put("metric", point.metric().name())
                .put("conditions", point.conditions())
                .put("value", point.value())
                .put("n", (long) point.n())
                .put("status", name(point.status()))
                .put("estimate", point.estimate())
                .put("low", point.low())
                .put("high", point.high());
    }

    private static HistoryPoint point(Fields fields) {
        return new HistoryPoint(
                fields.text("workload"),
                fields.text("target"),
                fields.word("metric", EntryText::metric, "the name of a metric"),
                fields.text("conditions"),
                fields.number("value"),
                fields.count("n"),
                status(fields),
                fields.numberOrNull("estimate"),
                fields.numberOrNull("low"),
                fields.numberOrNull("high"));
    }

    private static @Nullable GateStatus status(Fields fields) {
        return fields.has("status") ? fields.word("status", EntryText::status, "the status of a verdict") : null;
    }

    private static Optional<Metric> metric(String name) {
        return Arrays.stream(Metric.values()).filter(m -> m.name().equals(name)).findFirst();
    }

    private static Optional<GateStatus> status(String name) {
        return Arrays.stream(GateStatus.values())
                .filter(s -> s.name().equals(name))
                .findFirst();
    }

    private static @Nullable String name(@Nullable GateStatus status) {
        return status == null ? null : status.name();
    }
}
