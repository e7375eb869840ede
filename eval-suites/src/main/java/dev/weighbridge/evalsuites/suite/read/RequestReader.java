package dev.weighbridge.evalsuites.suite.read;

import dev.weighbridge.evalsuites.suite.part.Conversation;
import dev.weighbridge.evalsuites.suite.part.Filler;
import dev.weighbridge.evalsuites.suite.part.ToolList;
import dev.weighbridge.gateway.request.Message;
import dev.weighbridge.gateway.request.Tool;
import dev.weighbridge.gateway.request.Tools;
import dev.weighbridge.measurements.userfile.DidYouMean;
import dev.weighbridge.measurements.userfile.Section;
import dev.weighbridge.measurements.userfile.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what a case asks: the conversation and the tools. */
final class RequestReader {
    private static final List<String> CHOICES = List.of("auto", "none", "required");

    private final Layers layers;
    private final Filler filler;

    RequestReader(Layers layers, Filler filler) {
        this.layers = layers;
        this.filler = filler;
    }

    /** System prompt, examples, then the prompt or the messages. */
    List<Message> messages() {
        List<Message> messages = new ArrayList<>();
        layers.find("system").ifPresent(value -> messages.add(new Message.SystemPrompt(filler.text(value))));
        layers.find("examples")
                .map(Value::items)
                .orElse(List.of())
                .forEach(item -> example(item.section(Keys.EXAMPLE), messages));
        messages.addAll(asked());
        if (!(messages.get(messages.size() - 1) instanceof Message.User)
                && !(messages.get(messages.size() - 1) instanceof Message.ToolResult)) {
            throw layers.error("messages", "do not end with the user or a tool; the last one is what is answered");
        }
        return messages;
    }

    private void example(Section example, List<Message> messages) {
        messages.add(new Message.User(filler.text(example.get("user", "write what the user says"))));
        String answer = filler.text(example.get("assistant", "write the answer that is wanted"));
        messages.add(new Message.Assistant(answer, List.of()));
    }

    /** A case that gives either of them says nothing of the suite's other. */
    private List<Message> asked() {
        for (Section layer : List.of(layers.own(), layers.suite())) {
            if (layer.has("prompt") && layer.has("messages")) {
                throw layer.error("messages", "and prompt exclude each other; give one of them");
            }
            Optional<List<Message>> asked = layer.find("prompt")
                    .map(this::prompt)
                    .or(() -> layer.find("messages").map(value -> Conversation.read(value, filler)));
            if (asked.isPresent()) {
                return asked.get();
            }
        }
        throw layers.error("prompt", "is missing; write what the user asks, here or for the whole suite");
    }

    private List<Message> prompt(Value prompt) {
        String text = filler.text(prompt);
        if (text.isBlank()) {
            throw prompt.wrong("is empty; write what the user asks");
        }
        return List.of(new Message.User(text));
    }

    /** A case with tools of its own says nothing of how the suite's are to be called. */
    Tools tools() {
        Layers said = layers.own().has("tools") ? new Layers(layers.own(), layers.own()) : layers;
        List<Tool> offered = said.find("tools").map(ToolList::read).orElse(List.of());
        Optional<Value> choice = said.find("tool-choice");
        Optional<Value> parallel = said.find("parallel-tool-calls");
        if (offered.isEmpty() && (choice.isPresent() || parallel.isPresent())) {
            throw layers.error("tools", "is missing; offer the tools that may be called");
        }
        return new Tools(
                offered,
                choice.map(value -> choice(value, offered)).orElse(new Tools.Choice.Auto()),
                parallel.map(Value::bool).orElse(null));
    }

    private static Tools.Choice choice(Value value, List<Tool> offered) {
        List<String> names = offered.stream().map(Tool::name).toList();
        return switch (value.text()) {
            case "auto" -> new Tools.Choice.Auto();
            case "none" -> new Tools.Choice.None();
            case "required" -> new Tools.Choice.Required();
            default -> {
                if (!names.contains(value.text())) {
                    List<String> known =
                            Stream.concat(CHOICES.stream(), names.stream()).toList();
                    throw value.not(DidYouMean.phrase(value.text(), known));
                }
                yield new Tools.Choice.Named(value.text());
            }
        };
    }
}
