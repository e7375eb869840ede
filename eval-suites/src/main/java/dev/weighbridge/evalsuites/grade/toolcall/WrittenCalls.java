package dev.weighbridge.evalsuites.grade.toolcall;

import dev.weighbridge.gateway.request.Tool;
import java.util.List;
import java.util.regex.Pattern;

/** Tells whether a text holds what was meant as a tool call. */
final class WrittenCalls {
    private static final Pattern MARKED = Pattern.compile(
            "<\\|?(?:tool_call|function_call|tool_calls)|<function=|\\[TOOL_CALLS\\]|\"(?:tool_calls|function_call)\"\\s*:");

    private WrittenCalls() {}

    /** Whether a text holds a call of one of the tools, or what marks one. */
    static boolean in(String text, List<Tool> tools) {
        return MARKED.matcher(text).find() || tools.stream().anyMatch(tool -> called(text, Pattern.quote(tool.name())));
    }

    private static boolean called(String text, String name) {
        return Pattern.compile("(?<![\\w.])" + name + "\\s?\\(|\"(?:name|function|tool)\"\\s*:\\s*\"" + name + "\"")
                .matcher(text)
                .find();
    }
}
