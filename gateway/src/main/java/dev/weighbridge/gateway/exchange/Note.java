package dev.weighbridge.gateway.exchange;

/** A departure from the protocol that was tolerated. Each is counted and shown, none changes the outcome. */
public enum Note {
    /** A stream was asked for and a whole body came (wire row B32). */
    NOT_STREAMED,
    /** The content type did not announce what the body was (B31). */
    CONTENT_TYPE_UNEXPECTED,
    /** Events were separated by single line ends (B15). */
    EVENTS_WITHOUT_BLANK_LINE,
    /** The last event had no blank line after it (B19, B20). */
    LAST_EVENT_UNTERMINATED,
    /** The stream ended without {@code [DONE]} (B23). */
    NO_DONE,
    /** Data came after {@code [DONE]} (B24). */
    DATA_AFTER_DONE,
    /** Bytes that are not UTF-8 were read as U+FFFD (B08). */
    INVALID_UTF8,
    /** An event that was not JSON was passed over (B27). */
    EVENT_SKIPPED,
    /** JSON that needed a lenient reading: a trailing comma, NaN, a raw control character (J38). */
    LENIENT_JSON,
    /** The body was compressed although identity was asked for; arrival times are batched (B30). */
    COMPRESSED,
    /** A chunk carried {@code message} instead of {@code delta} (J07). */
    MESSAGE_IN_CHUNK,
    /** More than one finish came; the first holds (J10). */
    FINISH_REPEATED,
    /** Content came after the finish (J12). */
    CONTENT_AFTER_FINISH,
    /** The finish said stop although there are tool calls (J33). */
    FINISH_STOP_WITH_TOOL_CALLS,
    /** Usage came more than once with different values; the last holds (J19). */
    USAGE_REPEATED,
    /** Usage numbers came as strings or floats (J20). */
    USAGE_COERCED,
    /** Usage contradicts itself or the text (J22). */
    USAGE_INCONSISTENT,
    /** Tool call arguments came as an object, not as a string (J31). */
    ARGUMENTS_AS_OBJECT,
    /** The engine wrote the request twice (B43). */
    RESENT,
    /** The answer finished without anything to see: no text, no refusal, no tool call, perhaps reasoning (R10). */
    EMPTY_ANSWER,
    /** The event's name and the type in its data differ; the data holds (A02). */
    EVENT_NAME_DIFFERS,
    /** An event, block or delta of a kind this version does not know was passed over (A07, R11). */
    UNKNOWN_EVENT,
    /** Content came for a block that had not begun (A16). */
    BLOCK_NOT_BEGUN,
    /** Sequence numbers skip or repeat (R03). */
    SEQUENCE_BROKEN,
    /** The text that ends a part is not what its deltas spell; the end holds (R07). */
    DONE_TEXT_DIFFERS
}
