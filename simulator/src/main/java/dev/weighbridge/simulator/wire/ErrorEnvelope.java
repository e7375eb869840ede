package dev.weighbridge.simulator.wire;

import java.nio.charset.StandardCharsets;

/** The shape in which a gateway tells of an error. */
public enum ErrorEnvelope {
    /** {@code {"error":{message,type,param,code}}} with a string code. */
    OPENAI,
    /** {@code {statusCode,timestamp,path,message}}, as RunYour documents. */
    NEST,
    /** {@code {"error":{message,code,metadata}}} with an int code. */
    OPENROUTER,
    /** OpenRouter's availability error, which has no code. */
    OPENROUTER_AVAILABILITY,
    /** {@code {"type":"error","error":{type,message},"request_id"}}, as Anthropic. */
    ANTHROPIC,
    /** Anthropic's with {@code error.error_type}, as OpenRouter documents for its Messages API. */
    OPENROUTER_ANTHROPIC,
    /** An array around {@code {"error":{code,message,status}}}, as Google AI Studio. */
    GEMINI_ARRAY,
    /** {@code {message,type,param,code}} without an outer object, as Cerebras. */
    FLAT,
    /** {@code {"detail":message}}, as FastAPI. */
    DETAIL,
    /** A page as proxies send it. */
    HTML,
    /** No body at all. */
    EMPTY;

    /** The body's media type. */
    public String contentType() {
        return this == HTML ? "text/html; charset=utf-8" : "application/json; charset=utf-8";
    }

    /** The body. */
    public byte[] render(WireError error) {
        return switch (this) {
            case HTML -> HtmlPage.of(error.status() + " " + error.message());
            case EMPTY -> new byte[0];
            case GEMINI_ARRAY -> ("[" + Json.text(ErrorJson.of(this, error)) + "]").getBytes(StandardCharsets.UTF_8);
            default -> Json.bytes(ErrorJson.of(this, error));
        };
    }
}
