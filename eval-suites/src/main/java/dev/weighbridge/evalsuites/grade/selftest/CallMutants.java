package dev.weighbridge.evalsuites.grade.selftest;

import dev.weighbridge.evalsuites.grade.Answer;
import dev.weighbridge.evalsuites.grade.json.Parsed;
import dev.weighbridge.evalsuites.grade.json.PlainJson;
import dev.weighbridge.gateway.exchange.ToolCall;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tool calls with an argument changed, missing or too many, of another tool, too many or none. */
final class CallMutants {
    private static final ToolCall ANY = new ToolCall("call_x", "no_such_tool", "{}");

    private CallMutants() {}

    /** The wrong calls made of an answer's. */
    static Stream<Answer> of(Answer reference, RandomGenerator random) {
        List<ToolCall> calls = reference.toolCalls();
        if (calls.isEmpty()) {
            return Stream.of(Answer.ofToolCalls(List.of(ANY)));
        }
        Stream<List<ToolCall>> changed = IntStream.range(0, calls.size())
                .boxed()
                .flatMap(i -> changed(calls.get(i), random).map(call -> set(calls, i, call)));
        List<ToolCall> more = new ArrayList<>(calls);
        more.add(ANY);
        return Stream.concat(
                Stream.concat(changed, Stream.of(more)).map(Answer::ofToolCalls),
                Stream.of(Answer.ofText("I would call " + calls.get(0).name() + " now.")));
    }

    private static Stream<ToolCall> changed(ToolCall call, RandomGenerator random) {
        Object arguments = PlainJson.whole(call.arguments()).map(Parsed::value).orElse(null);
        Map<Object, @Nullable Object> extended = new LinkedHashMap<>();
        if (arguments instanceof Map<?, ?> map) {
            extended.putAll(map);
        }
        extended.put("no_such_parameter", 1);
        Stream<String> wrong = Stream.concat(
                JsonMutants.changed(arguments, random).map(PlainJson::write),
                Stream.of(PlainJson.write(extended), "{"));
        return Stream.concat(
                wrong.map(json -> new ToolCall(call.id(), call.name(), json)),
                Stream.of(new ToolCall(call.id(), call.name() + "_x", call.arguments())));
    }

    private static List<ToolCall> set(List<ToolCall> calls, int at, ToolCall call) {
        List<ToolCall> copy = new ArrayList<>(calls);
        copy.set(at, call);
        return copy;
    }
}
