package dev.weighbridge.evalsuites.grade;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.weighbridge.evalsuites.suite.Check;
import dev.weighbridge.gateway.exchange.Finish;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.exchange.ToolCall;
import dev.weighbridge.gateway.price.Money;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table of what each grader accepts and rejects: {@code graders/examples.jsonl}. */
public final class Examples {
    private static final Path TABLE = Path.of("src/test/resources/graders/examples.jsonl");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Examples() {}

    /** One row: a check, and answers by what it says of them. */
    public record Row(Map<String, Object> fields) {

        public String type() {
            return String.valueOf(fields.get("type"));
        }

        @SuppressWarnings("unchecked")
        public Check.Single check() {
            Object threshold = fields.get("threshold");
            return new Check.Single(
                    type(),
                    false,
                    fields.get("value"),
                    (Map<String, @Nullable Object>) fields.getOrDefault("settings", Map.of()),
                    threshold == null ? null : ((Number) threshold).doubleValue(),
                    1,
                    null,
                    "examples.jsonl");
        }

        public List<Answer> answers(String column) {
            return ((List<?>) fields.getOrDefault(column, List.of()))
                    .stream().map(Examples::answer).toList();
        }
    }

    /** All rows. */
    public static List<Row> rows() {
        try {
            return Files.readAllLines(TABLE).stream().map(Examples::row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        try {
            return new Row(JSON.readValue(line, new TypeReference<Map<String, Object>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(line, e);
        }
    }

    private static Answer answer(Object given) {
        if (given instanceof String text) {
            return Answer.ofText(text);
        }
        Map<?, ?> map = (Map<?, ?>) given;
        if (map.get("calls") instanceof List<?> calls) {
            return Answer.ofToolCalls(
                    calls.stream().map(call -> call((Map<?, ?>) call)).toList());
        }
        return measured(map);
    }

    private static Answer measured(Map<?, ?> map) {
        Object reason = map.get("finish");
        Finish finish = new Finish(
                reason == null
                        ? Finish.Reason.STOP
                        : Finish.Reason.valueOf(reason.toString().toUpperCase(Locale.ROOT)),
                "");
        Outcome outcome =
                map.containsKey("outcome") ? new Outcome.Refused("policy") : new Outcome.Completed(finish.reason());
        Money cost = map.containsKey("usd")
                ? Money.ofUsd(new BigDecimal(map.get("usd").toString()))
                : null;
        return new Answer(
                "text", List.of(), outcome, finish, nanos(map.get("ttftMillis")), nanos(map.get("millis")), cost);
    }

    private static @Nullable Long nanos(@Nullable Object millis) {
        return millis == null ? null : ((Number) millis).longValue() * 1_000_000;
    }

    private static ToolCall call(Map<?, ?> call) {
        try {
            Object arguments = call.get("arguments");
            return new ToolCall(
                    "id",
                    String.valueOf(call.get("name")),
                    arguments instanceof String text ? text : JSON.writeValueAsString(arguments));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
