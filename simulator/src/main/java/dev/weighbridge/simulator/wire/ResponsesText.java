package dev.weighbridge.simulator.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The message that carries the text. */
final class ResponsesText extends ResponsesItem {
    private final String id;
    private final ResponsesEvents.Deltas deltas;

    ResponsesText(ResponsesEvents events, int index, AnswerIdentity identity) {
        super(events, index);
        this.id = ResponsesJson.itemId("msg_", identity);
        ObjectNode place = place();
        place.putArray("logprobs");
        this.deltas = deltas("response.output_text.delta", place);
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
                added(ResponsesJson.message(id, ResponsesJson.IN_PROGRESS)),
                event("response.content_part.added", place().set("part", ResponsesJson.outputText(""))));
    }

    @Override
    byte[] close(String status) {
        ObjectNode done = place().put("text", text());
        done.putArray("logprobs");
        return Bytes.joined(
                event("response.output_text.done", done),
                event("response.content_part.done", place().set("part", ResponsesJson.outputText(text()))),
                done(status));
    }

    @Override
    ObjectNode whole(String status) {
        return ResponsesJson.message(id, status, text());
    }

    private static ObjectNode place() {
        return Json.object().put("content_index", 0);
    }
}
