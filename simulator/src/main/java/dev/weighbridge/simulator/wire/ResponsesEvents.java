package dev.weighbridge.simulator.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Names, numbers and frames the events of one stream of the Responses API. */
final class ResponsesEvents {
    private final Framing framing;
    private final ResponsesVariant variant;
    private int sequence;

    ResponsesEvents(StreamShape shape) {
        this.framing = shape.framing();
        this.variant = shape.responses();
    }

    /** The next event: its type, its number and these fields. */
    byte[] event(String openAiType, ObjectNode fields) {
        String type = variant.type(openAiType);
        ObjectNode payload = Json.object().put("type", type);
        if (numbered()) {
            payload.put("sequence_number", sequence++);
        }
        payload.setAll(fields);
        return Bytes.of(framed(type, Json.text(payload)));
    }

    /** A way to write many events that differ in their number and one text, for which the fields have its mark. */
    Deltas deltas(String openAiType, ObjectNode fields) {
        String type = variant.type(openAiType);
        ObjectNode payload = Json.object().put("type", type);
        if (!numbered()) {
            payload.setAll(fields);
            return ChunkTemplate.of(framed(type, Json.text(payload)))::with;
        }
        payload.put("sequence_number", NumberedTemplate.NUMBER).setAll(fields);
        NumberedTemplate template = NumberedTemplate.of(framed(type, Json.text(payload)));
        return text -> template.with(sequence++, text);
    }

    /** The end marker, empty where the variant has none. */
    byte[] done() {
        return numbered() ? Bytes.NONE : Bytes.of(framing.data("[DONE]"));
    }

    private boolean numbered() {
        return variant == ResponsesVariant.OPENAI;
    }

    private String framed(String type, String payload) {
        return numbered() ? framing.event(type, payload) : framing.data(payload);
    }

    /** Writes the next event with a text. */
    @FunctionalInterface
    interface Deltas {
        byte[] with(String text);
    }
}
