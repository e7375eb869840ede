package dev.weighbridge.gateway.exchange;

/** What went wrong, the same for every envelope. */
public enum ErrorKind {
    /** The key is missing, wrong or expired. */
    AUTHENTICATION,
    /** The key is good, but not for this. */
    PERMISSION,
    /** Credit, quota or a spend limit is used up; nothing but money or a new period helps. */
    PAYMENT,
    /** No such model, or none for this key. */
    MODEL_NOT_FOUND,
    /** No such route: a wrong base URL, often {@code /v1} twice. */
    ROUTE_NOT_FOUND,
    /** The request is malformed or has a parameter the model refuses. */
    INVALID_REQUEST,
    /** The route or model does not offer what was asked for, e.g. streams. */
    UNSUPPORTED,
    /** Prompt and answer do not fit the context. */
    CONTEXT_LENGTH,
    /** The request is larger than the gateway or its limit ever takes. */
    TOO_LARGE,
    /** A filter refused the prompt. */
    CONTENT_POLICY,
    /** Too many requests or tokens; waiting helps. */
    RATE_LIMIT,
    /** The model is being loaded. */
    LOADING,
    /** The gateway or model has too much to do. */
    OVERLOADED,
    /** The gateway's own upstream failed. */
    UPSTREAM,
    /** The gateway gave up waiting. */
    TIMEOUT,
    /** The request conflicts with another or came too early. */
    CONFLICT,
    /** The gateway failed. */
    SERVER,
    /** None of these can be told. */
    UNKNOWN
}
