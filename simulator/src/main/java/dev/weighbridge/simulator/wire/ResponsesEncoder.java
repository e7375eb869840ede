package dev.weighbridge.simulator.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes an answer of the Responses API: output items one after the other, each between its own two events. */
final class ResponsesEncoder implements AnswerEncoder {
    private final AnswerIdentity identity;
    private final StreamShape shape;
    private final ErrorEnvelope envelope;
    private final ResponsesEvents events;
    private final ArrayNode output = Json.array();
    private @Nullable ResponsesItem open;
    private boolean opened;

    ResponsesEncoder(AnswerIdentity identity, StreamShape shape, ErrorEnvelope envelope) {
        this.identity = identity;
        this.shape = shape;
        this.envelope = envelope;
        this.events = new ResponsesEvents(shape);
    }

    @Override
    public byte[] opening(ReportedUsage usage) {
        opened = true;
        ObjectNode started = ResponsesJson.response(identity, ResponsesJson.IN_PROGRESS, output, null);
        return Bytes.joined(response("response.created", started), response("response.in_progress", started));
    }

    @Override
    public byte[] reasoning(String text, ReportedUsage soFar) {
        if (open != null) {
            return open.delta(text);
        }
        return begun(new ResponsesReasoning(events, output.size(), identity), text);
    }

    @Override
    public byte[] content(String text, ReportedUsage soFar) {
        if (open instanceof ResponsesText) {
            return open.delta(text);
        }
        byte[] before = closed(ResponsesJson.COMPLETED);
        return Bytes.joined(before, begun(new ResponsesText(events, output.size(), identity), text));
    }

    @Override
    public byte[] toolCall(ToolCall call, ReportedUsage soFar) {
        byte[] before = closed(ResponsesJson.COMPLETED);
        ResponsesItem item = new ResponsesToolCall(events, output.size(), call);
        open = item;
        return Bytes.joined(before, item.open());
    }

    @Override
    public byte[] arguments(String fragment, ReportedUsage soFar) {
        return open == null ? Bytes.NONE : open.delta(fragment);
    }

    @Override
    public List<Closing> closing(Finish finish, ReportedUsage usage) {
        List<Closing> all = new ArrayList<>();
        byte[] last = closed(ResponsesJson.status(finish));
        if (last.length > 0) {
            all.add(new Closing(last, false, false));
        }
        all.addAll(terminal(finish, usage));
        if (events.done().length > 0 && shape.done()) {
            all.add(new Closing(events.done(), false, false));
        }
        return all;
    }

    private List<Closing> terminal(Finish finish, ReportedUsage usage) {
        if (shape.finish() == FinishPlacement.NONE) {
            return List.of();
        }
        boolean told = shape.usage() != UsagePlacement.NONE;
        ObjectNode response = ResponsesJson.ended(identity, finish, output, told ? usage : null);
        Closing closing = new Closing(response("response." + ResponsesJson.status(finish), response), true, told);
        return Collections.nCopies(shape.finish() == FinishPlacement.TWICE ? 2 : 1, closing);
    }

    /** Before anything else an {@code error} event; later the response fails, with the items that are whole. */
    @Override
    public byte[] error(WireError error) {
        if (opened) {
            return response("response.failed", ResponsesJson.failed(identity, output, envelope, error));
        }
        ObjectNode flat = ResponsesJson.error(error).putNull("param");
        return events.event(
                "error", envelope == ErrorEnvelope.OPENROUTER ? Json.object().set("error", flat) : flat);
    }

    @Override
    public byte[] whole(CompletedAnswer answer, ReportedUsage usage) {
        String status = ResponsesJson.status(answer.finish());
        ArrayNode items = Json.array();
        if (!answer.reasoning().isEmpty()) {
            items.add(ResponsesJson.reasoning(ResponsesJson.itemId("rs_", identity), answer.reasoning()));
        }
        if (!answer.content().isEmpty()) {
            items.add(ResponsesJson.message(ResponsesJson.itemId("msg_", identity), status, answer.content()));
        }
        answer.calls().forEach(call -> items.add(ResponsesJson.call(call, call.arguments(), status)));
        return Json.bytes(ResponsesJson.ended(identity, answer.finish(), items, usage));
    }

    @Override
    public byte[] wholeError(WireError error) {
        return Json.bytes(ResponsesJson.failed(identity, output, envelope, error));
    }

    private byte[] begun(ResponsesItem item, String text) {
        open = item;
        return Bytes.joined(item.open(), item.delta(text));
    }

    private byte[] closed(String status) {
        if (open == null) {
            return Bytes.NONE;
        }
        byte[] bytes = open.close(status);
        output.add(open.whole(status));
        open = null;
        return bytes;
    }

    private byte[] response(String type, ObjectNode response) {
        return events.event(type, Json.object().set("response", response));
    }
}
