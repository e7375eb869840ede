package dev.weighbridge.evalsuites.claims;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weighbridge.gateway.exchange.Choice;
import dev.weighbridge.gateway.exchange.Finish;
import dev.weighbridge.gateway.exchange.ToolCall;
import dev.weighbridge.gateway.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks of tool calls. */
final class ToolChecks {
    private ToolChecks() {}

    /** The tool was called, with an id, with arguments that have these fields, and the finish says so. */
    static Finding callsTool(Observation seen, String tool, List<String> required) {
        Optional<ToolCall> call = first(seen, tool);
        if (call.isEmpty()) {
            return Finding.fail(seen.call() + ": " + tool + " was not called", seen);
        }
        JsonNode arguments = Json.tree(call.get().arguments()).orElse(Json.TREES.nullNode());
        Optional<String> missing =
                required.stream().filter(field -> !arguments.has(field)).findFirst();
        if (!arguments.isObject() || missing.isPresent()) {
            String told = missing.map(field -> "without " + field).orElse("which is no object");
            return Finding.fail(
                    seen.call() + ": arguments " + Shown.of(call.get().arguments()) + " " + told, seen);
        }
        if (call.get().id().isEmpty()) {
            return Finding.fail(seen.call() + ": the call has no id", seen);
        }
        Finish finish = seen.exchange().choices().get(0).finish();
        boolean told =
                finish.reason() == Finish.Reason.TOOL_CALLS && !finish.raw().equalsIgnoreCase("stop");
        return told
                ? Finding.pass(
                        seen.call() + ": calls " + tool + Shown.of(call.get().arguments()), seen)
                : Finding.fail(seen.call() + ": calls " + tool + ", but the finish is " + finish.raw(), seen);
    }

    private static Optional<ToolCall> first(Observation seen, String tool) {
        return seen.exchange().choices().stream()
                .map(Choice::toolCalls)
                .flatMap(List::stream)
                .filter(call -> call.name().equals(tool))
                .findFirst();
    }

    /** Each of the calls has the same tool called with arguments of the same fields. */
    static Finding sameToolCall(List<Observation> all) {
        List<String> shapes = all.stream().map(ToolChecks::shape).distinct().toList();
        Observation[] seen = all.toArray(Observation[]::new);
        return shapes.size() == 1 && !shapes.get(0).isEmpty()
                ? Finding.pass("all of them call " + shapes.get(0), seen)
                : Finding.fail("they differ: " + String.join(" / ", shapes), seen);
    }

    private static String shape(Observation seen) {
        return seen.exchange().choices().stream()
                .flatMap(choice -> choice.toolCalls().stream())
                .map(call -> call.name() + fields(call))
                .findFirst()
                .orElse("");
    }

    private static List<String> fields(ToolCall call) {
        List<String> fields = new ArrayList<>();
        Json.tree(call.arguments()).ifPresent(tree -> tree.fieldNames().forEachRemaining(fields::add));
        return fields.stream().sorted().toList();
    }
}
