package dev.weighbridge.simulator.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes an answer of Anthropic's Messages API: content blocks one after the other. */
final class MessagesEncoder implements AnswerEncoder {
    private final AnswerIdentity identity;
    private final StreamShape shape;
    private final ErrorEnvelope envelope;
    private @Nullable Block open;
    private @Nullable ChunkTemplate delta;
    private int blocks;

    MessagesEncoder(AnswerIdentity identity, StreamShape shape, ErrorEnvelope envelope) {
        this.identity = identity;
        this.shape = shape;
        this.envelope = envelope;
    }

    /** Says one token of output, as Anthropic does before there is any; the count at the end replaces it. */
    @Override
    public byte[] opening(ReportedUsage usage) {
        ObjectNode message = MessagesJson.message(identity);
        if (shape.usage() != UsagePlacement.NONE) {
            message.set("usage", MessagesJson.usage(usage).put("output_tokens", 1));
        }
        return event("message_start", Json.object().set("message", message));
    }

    @Override
    public byte[] reasoning(String text, ReportedUsage soFar) {
        return open == Block.THINKING
                ? delta(Block.THINKING, text)
                : Bytes.joined(begun(Block.THINKING, MessagesJson.thinking("", "")), delta(Block.THINKING, text));
    }

    @Override
    public byte[] content(String text, ReportedUsage soFar) {
        return open == Block.TEXT
                ? delta(Block.TEXT, text)
                : Bytes.joined(begun(Block.TEXT, MessagesJson.text("")), delta(Block.TEXT, text));
    }

    @Override
    public byte[] toolCall(ToolCall call, ReportedUsage soFar) {
        return begun(Block.TOOL_USE, MessagesJson.toolUse(call, Json.object()));
    }

    @Override
    public byte[] arguments(String fragment, ReportedUsage soFar) {
        return delta(Block.TOOL_USE, fragment);
    }

    @Override
    public List<Closing> closing(Finish finish, ReportedUsage usage) {
        List<Closing> all = new ArrayList<>();
        byte[] last = closed();
        if (last.length > 0) {
            all.add(new Closing(last, false, false));
        }
        all.addAll(ends(finish, usage));
        if (shape.done()) {
            all.add(new Closing(event("message_stop", Json.object()), false, false));
        }
        return all;
    }

    private List<Closing> ends(Finish finish, ReportedUsage usage) {
        int times = switch (shape.finish()) {
            case NONE -> 0;
            case OWN_CHUNK, WITH_LAST_TOKEN -> 1;
            case TWICE -> 2;
        };
        boolean told = shape.usage() != UsagePlacement.NONE;
        ObjectNode end = Json.object().set("delta", MessagesJson.stop(finish));
        if (told) {
            end.set("usage", MessagesJson.usage(usage));
        }
        return Collections.nCopies(times, new Closing(event("message_delta", end), true, told));
    }

    @Override
    public byte[] error(WireError error) {
        return Bytes.of(shape.framing().event("error", Json.text(AnthropicErrorJson.event(envelope, error))));
    }

    @Override
    public byte[] whole(CompletedAnswer answer, ReportedUsage usage) {
        return Json.bytes(MessagesJson.message(identity, answer, usage));
    }

    @Override
    public byte[] wholeError(WireError error) {
        return envelope.render(error);
    }

    private byte[] begun(Block block, ObjectNode empty) {
        byte[] before = closed();
        open = block;
        byte[] start = event("content_block_start", index().set("content_block", empty));
        byte[] ping = blocks == 0 ? event("ping", Json.object()) : Bytes.NONE;
        return Bytes.joined(before, start, ping);
    }

    private byte[] delta(Block block, String text) {
        if (delta == null) {
            delta = ChunkTemplate.of(
                    framed("content_block_delta", deltaOf(block.type, block.field, ChunkTemplate.MARK)));
        }
        return delta.with(text);
    }

    private byte[] closed() {
        if (open == null) {
            return Bytes.NONE;
        }
        byte[] signature = open == Block.THINKING
                ? event(
                        "content_block_delta",
                        deltaOf("signature_delta", "signature", MessagesJson.signature(identity)))
                : Bytes.NONE;
        byte[] stop = event("content_block_stop", index());
        open = null;
        delta = null;
        blocks++;
        return Bytes.joined(signature, stop);
    }

    private ObjectNode deltaOf(String type, String field, String text) {
        return index().set("delta", Json.object().put("type", type).put(field, text));
    }

    private ObjectNode index() {
        return Json.object().put("index", blocks);
    }

    private byte[] event(String type, ObjectNode fields) {
        return Bytes.of(framed(type, fields));
    }

    private String framed(String type, ObjectNode fields) {
        return shape.framing()
                .event(type, Json.text(Json.object().put("type", type).setAll(fields)));
    }

    /** The kinds of content block, with the type and field of their pieces. */
    private enum Block {
        THINKING("thinking_delta", "thinking"),
        TEXT("text_delta", "text"),
        TOOL_USE("input_json_delta", "partial_json");

        private final String type;
        private final String field;

        Block(String type, String field) {
            this.type = type;
            this.field = field;
        }
    }
}
