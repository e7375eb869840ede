package dev.weighbridge.simulator.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** An output item while it is streamed. */
abstract class ResponsesItem {
    private final ResponsesEvents events;
    private final int index;
    private final StringBuilder text = new StringBuilder();

    ResponsesItem(ResponsesEvents events, int index) {
        this.events = events;
        this.index = index;
    }

    /** The events that begin it. */
    abstract byte[] open();

    /** The events that end it. */
    abstract byte[] close(String status);

    /** It as a whole. */
    abstract ObjectNode whole(String status);

    abstract ResponsesEvents.Deltas deltas();

    abstract String id();

    /** The event of its next piece. */
    byte[] delta(String piece) {
        text.append(piece);
        return deltas().with(piece);
    }

    String text() {
        return text.toString();
    }

    byte[] added(ObjectNode item) {
        return events.event(
                "response.output_item.added",
                Json.object().put("output_index", index).set("item", item));
    }

    byte[] done(String status) {
        return events.event(
                "response.output_item.done",
                Json.object().put("output_index", index).set("item", whole(status)));
    }

    byte[] event(String type, ObjectNode more) {
        return events.event(type, fields().setAll(more));
    }

    ResponsesEvents.Deltas deltas(String type, ObjectNode more) {
        ObjectNode fields = fields().setAll(more);
        return events.deltas(type, fields.put("delta", ChunkTemplate.MARK));
    }

    private ObjectNode fields() {
        return Json.object().put("item_id", id()).put("output_index", index);
    }
}
