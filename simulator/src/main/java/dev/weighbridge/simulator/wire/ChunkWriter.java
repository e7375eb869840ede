package dev.weighbridge.simulator.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes the events of one chat stream as bytes. */
public final class ChunkWriter {
    private final AnswerIdentity identity;
    private final StreamShape shape;
    private @Nullable ChunkTemplate content;
    private @Nullable ChunkTemplate reasoning;

    /** A writer for one answer. */
    public ChunkWriter(AnswerIdentity identity, StreamShape shape) {
        this.identity = identity;
        this.shape = shape;
    }

    /** The first event, which has the role and no text. */
    public byte[] role() {
        ObjectNode delta = Json.object().put("role", "assistant").put("content", "");
        return event(chunk(delta, null));
    }

    /** An event with a piece of the answer; {@code soFar} is written where usage stands on every chunk. */
    public byte[] content(String text, ReportedUsage soFar) {
        if (shape.usage() == UsagePlacement.EVERY_CHUNK) {
            return event(chunk(delta("content", text), null).set("usage", UsageJson.of(soFar)));
        }
        if (content == null) {
            content = template("content");
        }
        return content.with(text);
    }

    /** An event with the last piece of the answer and the finish reason. */
    public byte[] lastContent(String text, String finishReason, ReportedUsage soFar) {
        return event(withRunningUsage(chunk(delta("content", text), finishReason), soFar));
    }

    /** An event with a piece of reasoning. */
    public byte[] reasoning(String text, ReportedUsage soFar) {
        if (shape.usage() == UsagePlacement.EVERY_CHUNK) {
            return event(chunk(delta(shape.reasoning().field(), text), null).set("usage", UsageJson.of(soFar)));
        }
        if (reasoning == null) {
            reasoning = template(shape.reasoning().field());
        }
        return reasoning.with(text);
    }

    /** The event that says why the answer ended. */
    public byte[] finish(String reason, ReportedUsage usage) {
        ObjectNode delta = shape.role() == RolePlacement.EVERY ? delta("content", "") : Json.object();
        ObjectNode chunk = withRunningUsage(chunk(delta, reason), usage);
        if (shape.usage() == UsagePlacement.X_GROQ) {
            chunk.putObject("x_groq").put("id", identity.id()).set("usage", UsageJson.of(usage));
        }
        return event(chunk);
    }

    /** The event that has the usage and no text. */
    public byte[] usage(ReportedUsage usage) {
        ObjectNode chunk = chunk(delta("content", ""), null);
        if (shape.usage() == UsagePlacement.EMPTY_CHOICES) {
            chunk.putArray("choices");
        }
        chunk.set("usage", UsageJson.of(usage));
        return event(chunk);
    }

    /** The end marker. */
    public byte[] done() {
        return bytes(shape.framing().data("[DONE]"));
    }

    /** A comment, which is not an event. */
    public byte[] comment(String text) {
        String newline = shape.framing().newline().text();
        return bytes(": " + text + newline + newline);
    }

    /** An event that carries an error in the middle of a stream, in the manner of the envelope. */
    public byte[] error(ErrorEnvelope envelope, WireError error) {
        ObjectNode body = ErrorJson.of(ErrorEnvelope.OPENAI, error);
        if (envelope == ErrorEnvelope.OPENROUTER) {
            ObjectNode chunk = chunk(delta("content", ""), "error");
            body = chunk.set("error", ErrorJson.of(envelope, error).get("error"));
        }
        return event(body);
    }

    /** An event named {@code error} that carries it flat. */
    public byte[] namedError(WireError error) {
        ObjectNode body = Json.object().put("type", "error").put("code", error.code());
        return bytes(shape.framing().named("error", Json.text(body.put("message", error.message()))));
    }

    private ObjectNode withRunningUsage(ObjectNode chunk, ReportedUsage usage) {
        return shape.usage() == UsagePlacement.EVERY_CHUNK ? chunk.set("usage", UsageJson.of(usage)) : chunk;
    }

    private ChunkTemplate template(String field) {
        return ChunkTemplate.of(shape.framing().data(Json.text(chunk(delta(field, ChunkTemplate.MARK), null))));
    }

    private ObjectNode delta(String field, String text) {
        ObjectNode delta = Json.object();
        if (shape.role() == RolePlacement.EVERY) {
            delta.put("role", "assistant");
        }
        return delta.put(field, text);
    }

    private ObjectNode chunk(ObjectNode delta, @Nullable String finishReason) {
        ObjectNode chunk = AnswerJson.head(identity, "chat.completion.chunk");
        ObjectNode choice = chunk.putArray("choices").addObject();
        choice.put("index", 0).set("delta", delta);
        choice.putNull("logprobs").put("finish_reason", finishReason);
        if (identity.provider() != null) {
            choice.put("native_finish_reason", finishReason);
        }
        if (shape.usage() == UsagePlacement.EMPTY_CHOICES) {
            chunk.putNull("usage");
        }
        return chunk;
    }

    private byte[] event(JsonNode payload) {
        return bytes(shape.framing().data(Json.text(payload)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
