package dev.weighbridge.evalsuites.suite.part;

import dev.weighbridge.gateway.exchange.ToolCall;
import dev.weighbridge.gateway.request.Message;
import dev.weighbridge.measurements.userfile.DidYouMean;
import dev.weighbridge.measurements.userfile.Section;
import dev.weighbridge.measurements.userfile.Value;
import dev.weighbridge.measurements.userfile.YamlNode;
import java.util.List;
import java.util.stream.Collectors;

/** Reads conversations in the form of the chat API: messages of a role and a content, and tool calls. */
public final class Conversation {
    /** The keys of a message. */
    public static final List<String> MESSAGE = List.of("role", "content", "tool_calls", "tool_call_id");

    /** The keys of a tool call. */
    public static final List<String> CALL = List.of("id", "type", "function");

    /** The keys of what a tool call calls. */
    public static final List<String> FUNCTION = List.of("name", "arguments");

    /** The roles a message may have. */
    public static final List<String> ROLES = List.of("system", "developer", "user", "assistant", "tool");

    /** The keys of a part of a content. */
    public static final List<String> PART = List.of("type", "text");

    private final Filler filler;

    private Conversation(Filler filler) {
        this.filler = filler;
    }

    /** The messages of a list, filled; at least one. */
    public static List<Message> read(Value messages, Filler filler) {
        Conversation reader = new Conversation(filler);
        List<Message> all = messages.items().stream()
                .map(item -> reader.message(item.section(MESSAGE)))
                .toList();
        if (all.isEmpty()) {
            throw messages.wrong("is empty; give at least a message of the user");
        }
        return all;
    }

    private Message message(Section section) {
        Value role = section.get("role", "write one of " + String.join(", ", ROLES));
        return switch (role.text()) {
            case "system", "developer" -> new Message.SystemPrompt(content(section));
            case "user" -> new Message.User(content(section));
            case "assistant" -> assistant(section);
            case "tool" -> new Message.ToolResult(callId(section), content(section));
            default -> throw role.not(DidYouMean.phrase(role.text(), ROLES));
        };
    }

    private Message assistant(Section section) {
        List<ToolCall> calls = section.find("tool_calls")
                .map(value -> value.items().stream()
                        .map(item -> call(item.section(CALL)))
                        .toList())
                .orElse(List.of());
        boolean silent = !calls.isEmpty() && !section.has("content");
        return new Message.Assistant(silent ? "" : content(section), calls);
    }

    private ToolCall call(Section section) {
        Section function =
                section.get("function", "give its name and arguments").section(FUNCTION);
        return new ToolCall(
                filler.text(section.get("id", "give the id that the tool's answer names")),
                filler.text(function.get("name", "name the tool")),
                function.find("arguments").map(filler::text).orElse("{}"));
    }

    private String callId(Section section) {
        return filler.text(section.get("tool_call_id", "give the id of the call it answers"));
    }

    private String content(Section section) {
        Value content = section.get("content", "write what is said");
        if (content.node() instanceof YamlNode.Scalar) {
            return filler.text(content);
        }
        return content.items().stream().map(this::part).collect(Collectors.joining("\n"));
    }

    private String part(Value item) {
        if (item.node() instanceof YamlNode.Mapping mapping
                && mapping.entries().containsKey("type")
                && !"text".equals(mapping.entries().get("type").value().plain())) {
            throw item.wrong("has a part that is no text; only texts can be asked");
        }
        return filler.text(item.section(PART).get("text", "write what is said"));
    }
}
