package dev.weighbridge.simulator.wire;

import java.nio.charset.StandardCharsets;

/** The shape in which a gateway tells of an error. */
public enum ErrorEnvelope {
    /** {@code {"error":{message,type,param,code}}} with a string code. */
    OPENAI,
    /** {@code {statusCode,timestamp,path,message}}, as RunYour documents. */
    NEST,
    /** The same with an array of messages, as NestJS's validation sends it. */
    NEST_ARRAY,
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
    /** {@code {"object":"error",message,type,param,code}} with an int code, as vLLM before 0.10.1. */
    VLLM,
    /** {@code {type,title,status,detail}} of RFC 9457, as NVIDIA NIM. */
    PROBLEM,
    /** {@code {"error":message}}, as Ollama's own API. */
    TEXT,
    /** {@code {"detail":message}}, as FastAPI. */
    DETAIL,
    /** A page as proxies send it. */
    HTML,
    /** No body at all. */
    EMPTY;

    /** The body's media type. */
    public String contentType() {
        return switch (this) {
            case HTML -> "text/html; charset=utf-8";
            case PROBLEM -> "application/problem+json";
            default -> "application/json; charset=utf-8";
        };
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
