package dev.weighbridge.simulator.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The item that carries a summary of the reasoning. */
final class ResponsesReasoning extends ResponsesItem {
    private final String id;
    private final ResponsesEvents.Deltas deltas;

    ResponsesReasoning(ResponsesEvents events, int index, AnswerIdentity identity) {
        super(events, index);
        this.id = ResponsesJson.itemId("rs_", identity);
        this.deltas = deltas("response.reasoning_summary_text.delta", place());
    }

    @Override
    String id() {
        return id;
    }

    @Override
    ResponsesEvents.Deltas deltas() {
        return deltas;
    }

    @Override
    byte[] open() {
        return Bytes.joined(
                added(ResponsesJson.reasoning(id, "")),
                event("response.reasoning_summary_part.added", place().set("part", ResponsesJson.summary(""))));
    }

    @Override
    byte[] close(String status) {
        return Bytes.joined(
                event("response.reasoning_summary_text.done", place().put("text", text())),
                event("response.reasoning_summary_part.done", place().set("part", ResponsesJson.summary(text()))),
                done(status));
    }

    @Override
    ObjectNode whole(String status) {
        return ResponsesJson.reasoning(id, text());
    }

    private static ObjectNode place() {
        return Json.object().put("summary_index", 0);
    }
}
