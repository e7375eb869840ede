package dev.weighbridge.gateway.chat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reading fields of any JSON type where one was expected: what does not fit is passed over, never an error. */
final class Fields {
    private Fields() {}

    /** Reads the value of one field, on whose first token the parser stands, to its last. */
    @FunctionalInterface
    interface FieldReader {
        void read(String name, JsonParser parser) throws IOException;
    }

    /** Reads every field of the object on whose start the parser stands. */
    static void each(JsonParser parser, FieldReader reader) throws IOException {
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            reader.read(name, parser);
        }
    }

    /** Reads every field where the value is an object; passes over any other value. */
    static void object(JsonParser parser, FieldReader reader) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            each(parser, reader);
        } else {
            parser.skipChildren();
        }
    }

    /** Passes over the value and says whether there was one: null, false and the empty text are none. */
    static boolean present(JsonParser parser) throws IOException {
        boolean present = switch (parser.currentToken()) {
            case VALUE_NULL, VALUE_FALSE -> false;
            case VALUE_STRING -> !parser.getText().isEmpty();
            default -> true;
        };
        parser.skipChildren();
        return present;
    }

    /** The text of a text value, else null. */
    static @Nullable String text(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return parser.getText();
        }
        parser.skipChildren();
        return null;
    }

    /** The text of a text value, else empty. */
    static String textOrEmpty(JsonParser parser) throws IOException {
        String text = text(parser);
        return text == null ? "" : text;
    }

    /** The text of a text value, or the joined {@code text} fields of an array of parts (J06), else empty. */
    static String joinedText(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            return textOrEmpty(parser);
        }
        StringBuilder joined = new StringBuilder();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            object(parser, (name, p) -> {
                if (name.equals("text")) {
                    joined.append(textOrEmpty(p));
                } else {
                    p.skipChildren();
                }
            });
        }
        return joined.toString();
    }

    /** A whole number, also where it was sent as text (J36); null where it is none. */
    static @Nullable Integer integer(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT && parser.getNumberType() == NumberType.INT) {
            return parser.getIntValue();
        }
        String text = text(parser);
        try {
            return text == null ? null : Integer.valueOf(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
