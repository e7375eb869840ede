package dev.weighbridge.reports.cases;

import dev.weighbridge.gateway.exchange.ToolCall;
import dev.weighbridge.gateway.request.Message;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A conversation as one text: who speaks stands above what is said, unless it is the user alone. */
final class PromptText {
    private PromptText() {}

    static String of(List<Message> messages) {
        if (messages.size() == 1 && messages.get(0) instanceof Message.User alone) {
            return alone.text();
        }
        return messages.stream().map(PromptText::of).collect(Collectors.joining("\n\n"));
    }

    private static String of(Message message) {
        if (message instanceof Message.SystemPrompt system) {
            return "System:\n" + system.text();
        } else if (message instanceof Message.User user) {
            return "User:\n" + user.text();
        } else if (message instanceof Message.ToolResult result) {
            return "Tool:\n" + result.text();
        }
        Message.Assistant assistant = (Message.Assistant) message;
        return "Assistant:\n" + said(assistant.text(), assistant.toolCalls());
    }

    /** A text and the tool calls after it, a line each. */
    static String said(String text, List<ToolCall> calls) {
        return Stream.concat(
                        Stream.of(text),
                        calls.stream().map(call -> "Tool call: " + call.name() + " " + call.arguments()))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
