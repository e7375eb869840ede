package dev.weighbridge.gateway.responses;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weighbridge.gateway.decode.AnswerDraft;
import dev.weighbridge.gateway.decode.ChoiceDraft;
import dev.weighbridge.gateway.decode.FinishReasons;
import dev.weighbridge.gateway.exchange.Finish;

/** Why a response is over, from its status and, where it is incomplete, the reason for that. */
final class ResponsesFinish {
    private ResponsesFinish() {}

    static void take(JsonNode response, AnswerDraft draft) {
        String status = response.path("status").asText("completed");
        ChoiceDraft choice = draft.choice(0);
        switch (status) {
            case "completed" -> choice.finish(new Finish(completed(choice), status));
            case "incomplete" ->
                choice.finish(FinishReasons.finish(
                        response.path("incomplete_details").path("reason").asText(status)));
            case "failed", "cancelled" -> choice.finish(new Finish(Finish.Reason.ERROR, status));
            default -> {}
        }
    }

    private static Finish.Reason completed(ChoiceDraft choice) {
        return choice.toolCalls().isEmpty() ? Finish.Reason.STOP : Finish.Reason.TOOL_CALLS;
    }
}
