package dev.weighbridge.evalsuites.grade.selftest;

import dev.weighbridge.evalsuites.grade.Answer;
import dev.weighbridge.evalsuites.grade.Ports;
import dev.weighbridge.evalsuites.grade.json.Parsed;
import dev.weighbridge.evalsuites.grade.json.PlainJson;
import dev.weighbridge.evalsuites.grade.spec.CheckFields;
import dev.weighbridge.evalsuites.grade.spec.Field;
import dev.weighbridge.evalsuites.grade.toolcall.ExpectedCall;
import dev.weighbridge.evalsuites.suite.Check;
import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.gateway.exchange.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The right answer of a case: its reference, or what its one check expects to the letter. */
final class References {
    private static final Set<String> TEXTS = Set.of(
            "equals",
            "iequals",
            "numeric",
            "multiple-choice",
            "date",
            "unit",
            "levenshtein",
            "rouge-n",
            "bleu",
            "token-f1",
            "chrf");
    private static final Set<String> LISTS = Set.of("set-equals", "list-equals");
    private static final String CALLS = "tool-call";

    private References() {}

    /** The right answer; empty where none is given and none follows from the checks. */
    static Optional<Answer> of(EvalCase evalCase) {
        List<Check.Single> checks =
                evalCase.checks().stream().flatMap(Mutants::singles).toList();
        Optional<Check.Single> calls = checks.stream()
                .filter(check -> check.type().equals(CALLS) && !check.negated())
                .findFirst();
        String reference = evalCase.reference();
        if (reference != null) {
            boolean called = checks.stream()
                    .anyMatch(check ->
                            Mutants.kind(check) == dev.weighbridge.evalsuites.grade.spec.GraderType.Kind.TOOL_CALL);
            return Optional.of(called ? written(reference).orElse(Answer.ofText(reference)) : Answer.ofText(reference));
        }
        return calls.map(check -> expected(evalCase, check))
                .or(() -> checks.size() == 1 ? literal(checks.get(0)) : Optional.empty());
    }

    /** Calls written as {@code {name, arguments}}, one or a list of them. */
    private static Optional<Answer> written(String reference) {
        Object plain = PlainJson.whole(reference).map(Parsed::value).orElse(null);
        List<?> items = plain instanceof Map ? List.of(plain) : plain instanceof List<?> list ? list : List.of();
        List<ToolCall> calls = new ArrayList<>();
        for (Object item : items) {
            if (!(item instanceof Map<?, ?> map) || !(map.get("name") instanceof String name)) {
                return Optional.empty();
            }
            calls.add(call(calls.size(), name, map.get("arguments")));
        }
        return calls.isEmpty() ? Optional.empty() : Optional.of(Answer.ofToolCalls(calls));
    }

    private static ToolCall call(int index, String name, @Nullable Object arguments) {
        String json =
                arguments instanceof String text ? text : PlainJson.write(arguments == null ? Map.of() : arguments);
        return new ToolCall("call_" + index, name, json);
    }

    private static Answer expected(EvalCase evalCase, Check.Single check) {
        Field value = new CheckFields(check, evalCase, Ports.NONE).value("list the calls expected");
        List<ToolCall> calls = ExpectedCall.of(value).stream()
                .map(call -> call(0, call.name(), call.example()))
                .toList();
        return calls.isEmpty() ? Answer.ofText("None of the tools fits this.") : Answer.ofToolCalls(calls);
    }

    private static Optional<Answer> literal(Check.Single check) {
        Object value = check.value();
        if (value == null || check.negated()) {
            return Optional.empty();
        }
        if (check.type().equals("json-equals")
                || value instanceof Map
                || (LISTS.contains(check.type()) && value instanceof List)) {
            return Optional.of(Answer.ofText(value instanceof String text ? text : PlainJson.write(value)));
        }
        boolean text = TEXTS.contains(check.type()) && !(value instanceof List);
        return text || LISTS.contains(check.type()) ? Optional.of(Answer.ofText(value.toString())) : Optional.empty();
    }
}
