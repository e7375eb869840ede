package dev.weighbridge.evalsuites.suite.promptfoo;

import dev.weighbridge.evalsuites.suite.part.Conversation;
import dev.weighbridge.evalsuites.suite.part.Filler;
import dev.weighbridge.evalsuites.suite.part.Nodes;
import dev.weighbridge.gateway.request.Message;
import dev.weighbridge.measurements.userfile.Value;
import dev.weighbridge.measurements.userfile.YamlNode;
import java.util.List;

/**
 * A prompt with its variables still open.
 *
 * @param label what tests name it by
 * @param content a text, or a list of messages
 */
record Prompt(String label, Value content) {

    /** The conversation this prompt makes; {@code before} and {@code after} stand around its text. */
    List<Message> filled(Filler filler, String before, String after) {
        if (content.node() instanceof YamlNode.Scalar) {
            return List.of(new Message.User(before + filler.text(content) + after));
        }
        return Conversation.read(content, filler);
    }

    /** All its text, to look for what cannot be filled in. */
    String text() {
        return Nodes.text(content.node());
    }

    boolean isText() {
        return content.node() instanceof YamlNode.Scalar;
    }
}
