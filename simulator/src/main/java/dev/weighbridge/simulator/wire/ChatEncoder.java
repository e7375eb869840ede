package dev.weighbridge.simulator.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes an answer of chat completions. */
final class ChatEncoder implements AnswerEncoder {
    private final AnswerIdentity identity;
    private final StreamShape shape;
    private final ErrorEnvelope envelope;
    private @Nullable ChunkTemplate content;
    private @Nullable ChunkTemplate reasoning;
    private @Nullable ChunkTemplate arguments;
    private int calls;

    ChatEncoder(AnswerIdentity identity, StreamShape shape, ErrorEnvelope envelope) {
        this.identity = identity;
        this.shape = shape;
        this.envelope = envelope;
    }

    @Override
    public byte[] opening(ReportedUsage usage) {
        if (shape.role() != RolePlacement.FIRST) {
            return Bytes.NONE;
        }
        ObjectNode delta = Json.object().put("role", "assistant").put("content", "");
        return event(chunk(delta, null));
    }

    @Override
    public byte[] content(String text, ReportedUsage soFar) {
        if (shape.usage() == UsagePlacement.EVERY_CHUNK) {
            return event(chunk(delta("content", text), null).set("usage", UsageJson.of(soFar)));
        }
        if (content == null) {
            content = template("content");
        }
        return content.with(text);
    }

    @Override
    public byte[] lastContent(String text, Finish finish, ReportedUsage soFar) {
        return event(withRunningUsage(chunk(delta("content", text), finish.chat()), soFar));
    }

    @Override
    public byte[] reasoning(String text, ReportedUsage soFar) {
        if (shape.usage() == UsagePlacement.EVERY_CHUNK) {
            return event(chunk(delta(shape.reasoning().field(), text), null).set("usage", UsageJson.of(soFar)));
        }
        if (reasoning == null) {
            reasoning = template(shape.reasoning().field());
        }
        return reasoning.with(text);
    }

    @Override
    public byte[] toolCall(ToolCall call, ReportedUsage soFar) {
        calls++;
        arguments = null;
        ObjectNode first = Json.object().put("index", calls - 1).setAll(ChatJson.call(call, ""));
        return event(withRunningUsage(chunk(delta(first), null), soFar));
    }

    @Override
    public byte[] arguments(String fragment, ReportedUsage soFar) {
        if (shape.usage() == UsagePlacement.EVERY_CHUNK) {
            return event(withRunningUsage(chunk(delta(argumentsOf(fragment)), null), soFar));
        }
        if (arguments == null) {
            arguments = template(delta(argumentsOf(ChunkTemplate.MARK)));
        }
        return arguments.with(fragment);
    }

    private ObjectNode argumentsOf(String fragment) {
        ObjectNode call = Json.object().put("index", calls - 1);
        call.putObject("function").put("arguments", fragment);
        return call;
    }

    @Override
    public List<Closing> closing(Finish finish, ReportedUsage usage) {
        List<Closing> all = new ArrayList<>(finishes(finish, usage));
        if (shape.usage() == UsagePlacement.EMPTY_CHOICES || shape.usage() == UsagePlacement.WITH_CHOICE) {
            all.add(new Closing(usageOnly(usage), false, true));
        }
        if (shape.done()) {
            all.add(new Closing(Bytes.of(shape.framing().data("[DONE]")), false, false));
        }
        return all;
    }

    private List<Closing> finishes(Finish finish, ReportedUsage usage) {
        int times = switch (shape.finish()) {
            case NONE, WITH_LAST_TOKEN -> 0;
            case OWN_CHUNK -> 1;
            case TWICE -> 2;
        };
        boolean withUsage = shape.usage() == UsagePlacement.X_GROQ || shape.usage() == UsagePlacement.EVERY_CHUNK;
        return Collections.nCopies(times, new Closing(finish(finish.chat(), usage), true, withUsage));
    }

    private byte[] finish(String reason, ReportedUsage usage) {
        ObjectNode delta = shape.role() == RolePlacement.EVERY ? delta("content", "") : Json.object();
        ObjectNode chunk = withRunningUsage(chunk(delta, reason), usage);
        if (shape.usage() == UsagePlacement.X_GROQ) {
            chunk.putObject("x_groq").put("id", identity.id()).set("usage", UsageJson.of(usage));
        }
        return event(chunk);
    }

    private byte[] usageOnly(ReportedUsage usage) {
        ObjectNode chunk = chunk(delta("content", ""), null);
        if (shape.usage() == UsagePlacement.EMPTY_CHOICES) {
            chunk.putArray("choices");
        }
        return event(chunk.set("usage", UsageJson.of(usage)));
    }

    @Override
    public byte[] error(WireError error) {
        ObjectNode body = ErrorJson.of(ErrorEnvelope.OPENAI, error);
        if (envelope == ErrorEnvelope.OPENROUTER) {
            ObjectNode chunk = chunk(delta("content", ""), "error");
            body = chunk.set("error", ErrorJson.of(envelope, error).get("error"));
        }
        return event(body);
    }

    @Override
    public byte[] whole(CompletedAnswer answer, ReportedUsage usage) {
        return Json.bytes(
                ChatJson.completion(identity, answer, shape.reasoning().field(), usage));
    }

    @Override
    public byte[] wholeError(WireError error) {
        return envelope.render(error);
    }

    private ObjectNode withRunningUsage(ObjectNode chunk, ReportedUsage usage) {
        return shape.usage() == UsagePlacement.EVERY_CHUNK ? chunk.set("usage", UsageJson.of(usage)) : chunk;
    }

    private ChunkTemplate template(String field) {
        return template(delta(field, ChunkTemplate.MARK));
    }

    private ChunkTemplate template(ObjectNode delta) {
        return ChunkTemplate.of(shape.framing().data(Json.text(chunk(delta, null))));
    }

    private ObjectNode delta(String field, String text) {
        return delta().put(field, text);
    }

    private ObjectNode delta(ObjectNode call) {
        ObjectNode delta = delta();
        delta.putArray("tool_calls").add(call);
        return delta;
    }

    private ObjectNode delta() {
        ObjectNode delta = Json.object();
        return shape.role() == RolePlacement.EVERY ? delta.put("role", "assistant") : delta;
    }

    private ObjectNode chunk(ObjectNode delta, @Nullable String finishReason) {
        ObjectNode chunk = ChatJson.head(identity, "chat.completion.chunk");
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
        return Bytes.of(shape.framing().data(Json.text(payload)));
    }
}
