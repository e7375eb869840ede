package dev.weighbridge.gateway.chat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.weighbridge.gateway.exchange.Usage;
import dev.weighbridge.gateway.price.Money;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A usage object as it stands on the wire. */
final class UsageFields {
    private @Nullable Long prompt;
    private @Nullable Long completion;
    private @Nullable Long total;
    private @Nullable Long cached;
    private @Nullable Long cacheWrite;
    private @Nullable Long reasoning;
    private @Nullable Money cost;
    private boolean seen;
    private boolean coerced;

    void clear() {
        if (!seen) {
            return;
        }
        prompt = null;
        completion = null;
        total = null;
        cached = null;
        cacheWrite = null;
        reasoning = null;
        cost = null;
        seen = false;
        coerced = false;
    }

    /** Whether there was anything to read; servers also send empty objects and nulls. */
    boolean present() {
        return seen && (prompt != null || completion != null || total != null || cost != null);
    }

    /** Whether a count was sent as text or with a fraction (J20). */
    boolean coerced() {
        return coerced;
    }

    void read(JsonParser parser) throws IOException {
        seen |= parser.currentToken() == JsonToken.START_OBJECT;
        Fields.object(parser, this::field);
    }

    Usage usage(Usage.Placement placement) {
        return new Usage(prompt, completion, total, cached, cacheWrite, reasoning, cost, placement);
    }

    private void field(String name, JsonParser parser) throws IOException {
        switch (name) {
            case "prompt_tokens" -> prompt = count(parser);
            case "completion_tokens" -> completion = count(parser);
            case "total_tokens" -> total = count(parser);
            case "cost" -> cost = money(parser);
            case "prompt_tokens_details" -> Fields.object(parser, this::promptDetail);
            case "completion_tokens_details" -> Fields.object(parser, this::completionDetail);
            default -> parser.skipChildren();
        }
    }

    private void promptDetail(String name, JsonParser parser) throws IOException {
        switch (name) {
            case "cached_tokens" -> cached = count(parser);
            case "cache_write_tokens" -> cacheWrite = count(parser);
            default -> parser.skipChildren();
        }
    }

    private void completionDetail(String name, JsonParser parser) throws IOException {
        if (name.equals("reasoning_tokens")) {
            reasoning = count(parser);
        } else {
            parser.skipChildren();
        }
    }

    private @Nullable Long count(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_NUMBER_INT && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            return parser.getLongValue();
        }
        BigDecimal number = decimal(parser);
        coerced |= number != null;
        try {
            return number == null ? null : number.longValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }

    private static @Nullable Money money(JsonParser parser) throws IOException {
        BigDecimal usd = decimal(parser);
        try {
            return usd == null ? null : Money.ofUsdRounded(usd);
        } catch (ArithmeticException e) {
            return null;
        }
    }

    private static @Nullable BigDecimal decimal(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        boolean number = token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT;
        String text = number ? parser.getText() : Fields.text(parser);
        try {
            return text == null ? null : new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
