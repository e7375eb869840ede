package dev.weighbridge.evalsuites.grade;

import dev.weighbridge.evalsuites.suite.Check;
import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.gateway.request.Message;
import dev.weighbridge.gateway.request.Tool;
import dev.weighbridge.gateway.request.Tools;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cases and checks for tests. */
public final class Cases {
    private static final Tool WEATHER = new Tool(
            "get_weather",
            "tells the weather",
            Map.of(
                    "type",
                    "object",
                    "properties",
                    Map.of("city", Map.of("type", "string"), "days", Map.of("type", "integer")),
                    "required",
                    List.of("city")));
    /** Ports that need no model: vectors of letters, and a judge who likes what is 친절. */
    public static final Ports PORTS = new Ports(Cases::letters, messages -> {
        String asked = ((Message.User) messages.get(1)).text();
        return asked.contains("[BEGIN ANSWER]\n친절") ? "**GRADE: PASS**" : "GRADE: PASS would be wrong.\nGRADE: FAIL";
    });

    private Cases() {}

    /** A case with these checks, the weather tool and no reference. */
    public static EvalCase of(Check... checks) {
        return with(null, null, checks);
    }

    /** A case with a threshold, a reference and checks. */
    public static EvalCase with(@Nullable Double threshold, @Nullable String reference, Check... checks) {
        return new EvalCase(
                "case-1",
                List.of(new Message.User("What is it?")),
                Tools.of(WEATHER),
                Map.of(),
                List.of(checks),
                threshold,
                reference,
                null,
                List.of(),
                1,
                null,
                1);
    }

    /** A plain check. */
    public static Check.Single check(String type, @Nullable Object value) {
        return check(type, value, Map.of());
    }

    /** A check with settings. */
    public static Check.Single check(String type, @Nullable Object value, Map<String, @Nullable Object> settings) {
        return new Check.Single(type, false, value, settings, null, 1, null, "suite.yaml:3: checks");
    }

    /** A negated check. */
    public static Check.Single not(String type, @Nullable Object value) {
        return new Check.Single(type, true, value, Map.of(), null, 1, null, "suite.yaml:4: checks");
    }

    /** The same check with another weight and metric. */
    public static Check.Single weighed(Check.Single check, double weight, @Nullable String metric) {
        return new Check.Single(
                check.type(),
                check.negated(),
                check.value(),
                check.settings(),
                check.threshold(),
                weight,
                metric,
                check.place());
    }

    /** The same check with another threshold. */
    public static Check.Single threshold(Check.Single check, double threshold) {
        return new Check.Single(
                check.type(), check.negated(), check.value(), check.settings(), threshold, 1, null, check.place());
    }

    private static double[] letters(String text) {
        double[] counts = new double[128];
        text.codePoints().forEach(letter -> counts[letter % 128]++);
        return counts;
    }
}
