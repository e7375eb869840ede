package dev.weighbridge.simulator.wire;

import java.util.List;

/**
 * Writes one answer in one dialect, either as a stream, event by event, or whole. An encoder of a stream keeps what is
 * open; its methods are called in the order of the answer: reasoning, text, tool calls. Not thread-safe.
 */
public interface AnswerEncoder {

    /** What comes before the first token, empty where nothing does. */
    byte[] opening(ReportedUsage usage);

    /** A piece of reasoning; {@code soFar} is written where usage stands on every chunk. */
    byte[] reasoning(String text, ReportedUsage soFar);

    /** A piece of the answer. */
    byte[] content(String text, ReportedUsage soFar);

    /** The last piece of the answer, with its end where the shape wants both together. */
    default byte[] lastContent(String text, Finish finish, ReportedUsage soFar) {
        return content(text, soFar);
    }

    /** The beginning of a tool call: its id and name. */
    byte[] toolCall(ToolCall call, ReportedUsage soFar);

    /** A piece of the arguments of the tool call that was begun last. */
    byte[] arguments(String fragment, ReportedUsage soFar);

    /** What comes after the last token. */
    List<Closing> closing(Finish finish, ReportedUsage usage);

    /** An error that ends the stream, wherever it stands. */
    byte[] error(WireError error);

    /** The answer as one JSON body. */
    byte[] whole(CompletedAnswer answer, ReportedUsage usage);

    /** An error in the place of the answer's JSON body. */
    byte[] wholeError(WireError error);
}
