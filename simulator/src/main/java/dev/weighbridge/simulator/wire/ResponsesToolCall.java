package dev.weighbridge.simulator.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The item that carries a tool call. */
final class ResponsesToolCall extends ResponsesItem {
    private final ToolCall call;
    private final ResponsesEvents.Deltas deltas;

    ResponsesToolCall(ResponsesEvents events, int index, ToolCall call) {
        super(events, index);
        this.call = call;
        this.deltas = deltas("response.function_call_arguments.delta", Json.object());
    }

    @Override
    String id() {
        return ResponsesJson.itemId(call);
    }

    @Override
    ResponsesEvents.Deltas deltas() {
        return deltas;
    }

    @Override
    byte[] open() {
        return added(ResponsesJson.call(call, "", ResponsesJson.IN_PROGRESS));
    }

    @Override
    byte[] close(String status) {
        ObjectNode done = Json.object().put("arguments", text()).put("name", call.name());
        return Bytes.joined(event("response.function_call_arguments.done", done), done(status));
    }

    @Override
    ObjectNode whole(String status) {
        return ResponsesJson.call(call, text(), status);
    }
}
