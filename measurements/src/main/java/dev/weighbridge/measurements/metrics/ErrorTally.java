package dev.weighbridge.measurements.metrics;

import dev.weighbridge.gateway.exchange.ResponseHead;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import dev.weighbridge.measurements.summary.ErrorKind;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Failures by kind, each with its first example. Not thread-safe. */
final class ErrorTally {
    private static final int MOST_KINDS = 200;

    private final Map<Kind, Found> byKind = new LinkedHashMap<>();

    private record Kind(String target, String outcome, String detail) {
        /** The kind that stands for all details beyond the bound. */
        Kind undetailed() {
            return new Kind(target, outcome, Counts.OTHERS);
        }
    }

    /** What a reader will see of a kind; the exchange itself may hold megabytes and is let go. */
    private record Found(
            int count,
            String id,
            String level,
            String message,
            @Nullable Integer status) {
        Found and(Found later) {
            return new Found(count + later.count, id, level, message, status);
        }
    }

    void add(Settled settled) {
        Failure.of(settled.exchange().outcome()).ifPresent(failure -> add(settled, failure));
    }

    /** Most frequent first; among equals in the order of their first appearance. */
    List<ErrorKind> kinds() {
        return byKind.entrySet().stream()
                .map(entry -> kind(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(ErrorKind::count).reversed())
                .toList();
    }

    private void add(Settled settled, Failure failure) {
        Kind kind =
                new Kind(settled.labels().target(), settled.exchange().outcome().label(), failure.detail());
        boolean room = byKind.size() < MOST_KINDS || byKind.containsKey(kind);
        byKind.merge(room ? kind : kind.undetailed(), found(settled, failure), Found::and);
    }

    private static Found found(Settled settled, Failure failure) {
        ResponseHead head = settled.exchange().head();
        Integer status = head == null ? null : Integer.valueOf(head.status());
        return new Found(1, settled.id(), settled.labels().level(), failure.message(), status);
    }

    private static ErrorKind kind(Kind kind, Found found) {
        return new ErrorKind(
                kind.target,
                kind.outcome,
                kind.detail,
                found.count,
                found.id,
                found.level,
                found.message,
                found.status);
    }
}
