package dev.weighbridge.evalsuites.suite.part;

import dev.weighbridge.evalsuites.suite.Check;
import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.gateway.request.Message;
import dev.weighbridge.gateway.request.Tools;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hashes of what is asked and how it is graded; places, names and tags do not count. */
final class Hashes {
    private static final int ID_DIGITS = 12;

    private Hashes() {}

    /** The id of a case that was given none: the beginning of a hash of what it asks and checks. */
    static String id(EvalCase unnamed) {
        return Canonical.hash(meaning(unnamed)).substring(0, ID_DIGITS);
    }

    /** The hash of a suite of these cases. */
    static String suite(List<EvalCase> cases) {
        return Canonical.hash(cases.stream().map(Hashes::whole).toList());
    }

    private static Map<String, @Nullable Object> whole(EvalCase one) {
        Map<String, @Nullable Object> whole = new LinkedHashMap<>(meaning(one));
        whole.put("id", one.id());
        whole.put("weight", one.weight());
        whole.put("cluster", one.cluster());
        whole.put("repeats", one.repeats());
        return whole;
    }

    private static Map<String, @Nullable Object> meaning(EvalCase one) {
        Map<String, @Nullable Object> meaning = new LinkedHashMap<>();
        meaning.put("messages", one.messages().stream().map(Hashes::message).toList());
        meaning.put("tools", tools(one.tools()));
        meaning.put("extra", one.extra());
        meaning.put("checks", one.checks().stream().map(Hashes::check).toList());
        meaning.put("threshold", one.threshold());
        meaning.put("reference", one.reference());
        meaning.put("language", one.language());
        return meaning;
    }

    /** Records say all they hold, each with its name. */
    private static Object message(Message message) {
        if (message instanceof Message.Assistant assistant) {
            return List.of("assistant", assistant.text(), assistant.toolCalls().toString());
        }
        if (message instanceof Message.ToolResult result) {
            return List.of("tool", result.callId(), result.text());
        }
        return message instanceof Message.SystemPrompt system
                ? List.of("system", system.text())
                : List.of("user", ((Message.User) message).text());
    }

    private static List<@Nullable Object> tools(Tools tools) {
        List<@Nullable Object> offered = new ArrayList<>();
        tools.offered().forEach(tool -> offered.add(List.of(tool.name(), tool.description(), tool.parameters())));
        offered.add(tools.choice().toString());
        offered.add(tools.parallel());
        return offered;
    }

    private static Map<String, @Nullable Object> check(Check check) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("weight", check.weight());
        all.put("metric", check.metric());
        if (check instanceof Check.Single single) {
            all.put("type", single.type());
            all.put("negated", single.negated());
            all.put("value", single.value());
            all.put("settings", single.settings());
            all.put("threshold", single.threshold());
        } else if (check instanceof Check.Several several) {
            all.put("checks", several.checks().stream().map(Hashes::check).toList());
            all.put("threshold", several.threshold());
        }
        return all;
    }
}
