package dev.weighbridge.gateway.embeddings;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weighbridge.gateway.decode.AnswerDraft;
import dev.weighbridge.gateway.decode.ChoiceDraft;
import dev.weighbridge.gateway.decode.TreeReader;
import dev.weighbridge.gateway.error.ErrorReader;
import dev.weighbridge.gateway.exchange.Finish;
import dev.weighbridge.gateway.exchange.Usage;
import dev.weighbridge.gateway.price.Money;
import org.jspecify.annotations.Nullable;

/** Reads lists of embeddings; the first one counts, as one text was sent. */
final class EmbeddingsReader extends TreeReader {
    private static final Finish WHOLE = new Finish(Finish.Reason.STOP, "");

    EmbeddingsReader(ErrorReader errors) {
        super(errors);
    }

    @Override
    protected boolean isError(String type, JsonNode body) {
        JsonNode error = body.path("error");
        return !body.path("data").isArray() && !error.isMissingNode() && !error.isNull();
    }

    @Override
    protected Read take(String type, JsonNode event, AnswerDraft draft) {
        return takeWhole(event, draft);
    }

    @Override
    protected Read takeWhole(JsonNode body, AnswerDraft draft) {
        draft.model(body.path("model").asText(""));
        draft.provider(body.path("provider").asText(""));
        draft.responseId(body.path("id").asText(""));
        if (body.path("usage").isObject()) {
            draft.usage(usage(body.path("usage")));
        }
        String vector = vector(body.path("data").path(0).path("embedding"));
        if (vector.isEmpty()) {
            return Read.TAKEN;
        }
        ChoiceDraft choice = draft.choice(0);
        choice.content(vector);
        choice.finish(WHOLE);
        draft.firstTokenText("");
        return Read.VISIBLE_TOKENS;
    }

    /** Numbers, or the same already in Base64; empty where it is neither. */
    private static String vector(JsonNode embedding) {
        if (embedding.isTextual()) {
            return embedding.textValue();
        }
        float[] numbers = new float[embedding.size()];
        for (int i = 0; i < numbers.length; i++) {
            if (!embedding.path(i).isNumber()) {
                return "";
            }
            numbers[i] = embedding.path(i).floatValue();
        }
        return numbers.length == 0 ? "" : Vector.of(numbers).text();
    }

    private static Usage usage(JsonNode usage) {
        return new Usage(
                count(usage.path("prompt_tokens")),
                null,
                count(usage.path("total_tokens")),
                null,
                null,
                null,
                cost(usage.path("cost")),
                Usage.Placement.BODY);
    }

    private static @Nullable Long count(JsonNode count) {
        return count.isIntegralNumber() ? (Long) count.longValue() : null;
    }

    private static @Nullable Money cost(JsonNode cost) {
        try {
            return cost.isNumber() ? Money.ofUsdRounded(cost.decimalValue()) : null;
        } catch (ArithmeticException e) {
            return null;
        }
    }
}
