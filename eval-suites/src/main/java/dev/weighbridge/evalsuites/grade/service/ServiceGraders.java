package dev.weighbridge.evalsuites.grade.service;

import dev.weighbridge.evalsuites.grade.Answer;
import dev.weighbridge.evalsuites.grade.Graded;
import dev.weighbridge.evalsuites.grade.Grader;
import dev.weighbridge.evalsuites.grade.spec.CheckFields;
import dev.weighbridge.evalsuites.grade.spec.Field;
import dev.weighbridge.evalsuites.grade.spec.GraderType;
import dev.weighbridge.evalsuites.grade.spec.GraderType.Kind;
import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.measurements.baseline.CaseOutcome;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The types of graders of latency, cost and finish. */
public final class ServiceGraders {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final String[] REASONS = {"stop", "length", "tool_calls", "content_filter"};

    private ServiceGraders() {}

    /** The types, in the order of the table. */
    public static List<GraderType> types() {
        return List.of(
                GraderType.plain(
                        Kind.TEXT,
                        "finish-reason",
                        "`stop`, `length`, `tool_calls` or `content_filter`, or a list of them",
                        List.of(),
                        "the answer ended for one of these reasons, whatever the dialect calls it",
                        ServiceGraders::finish),
                GraderType.most(
                        Kind.SERVICE,
                        "latency",
                        "none",
                        List.of("of"),
                        "the answer took at most `threshold` milliseconds to its end, or with `of: ttft` to its first token",
                        ServiceGraders::latency),
                GraderType.most(
                        Kind.SERVICE,
                        "cost",
                        "none",
                        List.of(),
                        "the answer cost at most `threshold` US dollars; without a known price this check is not gradable and the rest decides",
                        ServiceGraders::cost));
    }

    private static Grader finish(CheckFields fields) {
        Field value = fields.value("give a reason, such as stop");
        List<String> wanted = value.oneOrMore();
        wanted.forEach(reason -> new Field(fields, "value", reason).oneOf(REASONS));
        return answer -> {
            String given = answer.finish().reason().name().toLowerCase(Locale.ROOT);
            return Graded.of(wanted.contains(given), given, "it ended for the reason " + given);
        };
    }

    private static Grader latency(CheckFields fields) {
        double mostMillis = most(fields, "milliseconds, such as 5000");
        boolean first = fields.find("of")
                .map(field -> field.oneOf("e2e", "ttft"))
                .orElse("e2e")
                .equals("ttft");
        return answer -> latency(first ? answer.ttftNanos() : answer.e2eNanos(), mostMillis);
    }

    private static Graded latency(@Nullable Long nanos, double mostMillis) {
        if (nanos == null) {
            return Graded.without(CaseOutcome.NOT_GRADABLE, "it was not measured");
        }
        double millis = nanos / NANOS_PER_MILLI;
        String shown = String.format(Locale.ROOT, "%.1f ms", millis);
        return Graded.of(millis <= mostMillis, shown, "it took " + shown + ", asked are at most " + mostMillis + " ms");
    }

    private static Grader cost(CheckFields fields) {
        BigDecimal mostUsd = BigDecimal.valueOf(most(fields, "US dollars, such as 0.01"));
        return answer -> cost(answer, mostUsd);
    }

    private static Graded cost(Answer answer, BigDecimal mostUsd) {
        Money cost = answer.cost();
        if (cost == null) {
            return Graded.without(CaseOutcome.NOT_GRADABLE, "no price is known");
        }
        String said = "it cost " + cost + ", asked are at most " + mostUsd.toPlainString() + " USD";
        return Graded.of(cost.usd().compareTo(mostUsd) <= 0, cost.toString(), said);
    }

    private static double most(CheckFields fields, String unit) {
        return fields.findThreshold().orElseThrow(() -> fields.wrong("needs a threshold; give the most " + unit));
    }
}
