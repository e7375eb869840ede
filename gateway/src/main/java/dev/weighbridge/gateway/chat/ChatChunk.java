package dev.weighbridge.gateway.chat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.weighbridge.gateway.chat.Fields.FieldReader;
import dev.weighbridge.gateway.decode.AnswerDraft;
import dev.weighbridge.gateway.decode.DialectReader.Read;
import dev.weighbridge.gateway.exchange.Note;
import dev.weighbridge.gateway.exchange.Usage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One chunk or completion as it stands on the wire, used again for the next. */
final class ChatChunk {
    private final List<ChoiceChunk> choices = new ArrayList<>(1);
    private final UsageFields usage = new UsageFields();
    private final UsageFields groqUsage = new UsageFields();
    private final FieldReader fields = this::field;
    private int choiceCount;
    private boolean choicesSeen;
    private boolean object;
    private boolean error;
    private boolean errorWords;
    private @Nullable String foreign;
    private @Nullable String id;
    private @Nullable String model;
    private @Nullable String provider;
    private @Nullable String fingerprint;
    private boolean idKnown;
    private boolean modelKnown;
    private boolean providerKnown;
    private boolean fingerprintKnown;

    void clear() {
        choiceCount = 0;
        choicesSeen = false;
        object = false;
        error = false;
        errorWords = false;
        foreign = null;
        id = null;
        model = null;
        provider = null;
        fingerprint = null;
        usage.clear();
        groqUsage.clear();
    }

    /** Whether the value was null or no object at all: nothing to take. */
    boolean isNull() {
        return !object && !error;
    }

    /** Whether it holds an error, or what can only be one: words of an error and no choices. */
    boolean hasError() {
        return error || (errorWords && !choicesSeen);
    }

    void read(JsonParser parser, @Nullable JsonToken first) throws IOException {
        if (first == JsonToken.START_OBJECT) {
            object = true;
            Fields.each(parser, fields);
        } else if (first == JsonToken.START_ARRAY) {
            // Gemini wraps its errors in an array.
            error = true;
            parser.skipChildren();
        }
    }

    private void field(String name, JsonParser parser) throws IOException {
        switch (name) {
            case "choices" -> choices(parser);
            case "usage" -> usage.read(parser);
            case "x_groq" -> groq(parser);
            case "id" -> id = idKnown ? passed(parser) : Fields.text(parser);
            case "model" -> model = modelKnown ? passed(parser) : Fields.text(parser);
            case "provider" -> provider = providerKnown ? passed(parser) : Fields.text(parser);
            case "system_fingerprint" -> fingerprint = fingerprintKnown ? passed(parser) : Fields.text(parser);
            case "error" -> error |= Fields.present(parser);
            case "type" -> foreign = OtherDialects.ofType(Fields.text(parser));
            case "output" -> foreign = Fields.present(parser) ? "responses" : foreign;
            case "error_type", "error_message", "message", "detail" -> errorWords |= words(parser);
            default -> parser.skipChildren();
        }
    }

    /** An object is no words: the events of another dialect have one of this name. */
    private static boolean words(JsonParser parser) throws IOException {
        boolean object = parser.currentToken() == JsonToken.START_OBJECT;
        return Fields.present(parser) && !object;
    }

    private void groq(JsonParser parser) throws IOException {
        Fields.object(parser, (name, p) -> {
            if (name.equals("usage")) {
                groqUsage.read(p);
            } else {
                p.skipChildren();
            }
        });
    }

    private void choices(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        choicesSeen = true;
        choiceCount = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            ChoiceChunk choice = next();
            choice.read(parser);
            error |= choice.hasError();
        }
    }

    private ChoiceChunk next() {
        if (choiceCount == choices.size()) {
            choices.add(new ChoiceChunk());
        }
        ChoiceChunk choice = choices.get(choiceCount);
        choice.clear(choiceCount);
        choiceCount++;
        return choice;
    }

    /** Takes what was read into the answer and says whether it bore tokens. */
    Read take(AnswerDraft draft, boolean whole) {
        takeIdentity(draft);
        takeUsage(draft, whole);
        draft.foreign(foreign);
        Read read = Read.TAKEN;
        for (int i = 0; i < choiceCount; i++) {
            Read of = choices.get(i).take(draft, whole);
            read = of.compareTo(read) > 0 ? of : read;
        }
        if (read != Read.TAKEN && !draft.spoke()) {
            draft.firstTokenText(text());
        }
        return read;
    }

    private String text() {
        return choices.subList(0, choiceCount).stream().map(ChoiceChunk::text).collect(Collectors.joining());
    }

    /** The first known value of each holds (J35), so later ones are not even made into strings. */
    private void takeIdentity(AnswerDraft draft) {
        draft.responseId(id);
        draft.model(model);
        draft.provider(provider);
        draft.fingerprint(fingerprint);
        idKnown |= says(id);
        modelKnown |= says(model);
        providerKnown |= says(provider);
        fingerprintKnown |= says(fingerprint);
    }

    private static boolean says(@Nullable String text) {
        return text != null && !text.isEmpty();
    }

    private static @Nullable String passed(JsonParser parser) throws IOException {
        parser.skipChildren();
        return null;
    }

    private void takeUsage(AnswerDraft draft, boolean whole) {
        UsageFields given = usage.present() ? usage : groqUsage;
        if (!given.present()) {
            return;
        }
        if (given.coerced()) {
            draft.note(Note.USAGE_COERCED);
        }
        draft.usage(given.usage(placement(given, whole)));
    }

    private Usage.Placement placement(UsageFields given, boolean whole) {
        if (given == groqUsage) {
            return Usage.Placement.X_GROQ;
        } else if (whole) {
            return Usage.Placement.BODY;
        }
        return choiceCount == 0 ? Usage.Placement.EMPTY_CHOICES : Usage.Placement.WITH_CHOICE;
    }
}
