package dev.weighbridge.evalsuites.grade.json;

import static dev.weighbridge.evalsuites.grade.spec.GraderType.Kind.JSON;

import dev.weighbridge.evalsuites.grade.Graded;
import dev.weighbridge.evalsuites.grade.Grader;
import dev.weighbridge.evalsuites.grade.spec.CheckFields;
import dev.weighbridge.evalsuites.grade.spec.Field;
import dev.weighbridge.evalsuites.grade.spec.Flags;
import dev.weighbridge.evalsuites.grade.spec.GraderType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The types of graders that read JSON. */
public final class JsonGraders {
    private static final List<String> ALIKE =
            List.of("extraction", Flags.TOLERANCE, Flags.RELATIVE_TOLERANCE, "unordered", "ignore");

    private JsonGraders() {}

    /** The types, in the order of the table. */
    public static List<GraderType> types() {
        return List.of(isJsonType(), containsJsonType(), jsonSchemaType(), jsonEqualsType(), jsonPointerType());
    }

    private static GraderType isJsonType() {
        return GraderType.plain(
                JSON,
                "is-json",
                "none, or a JSON Schema",
                List.of(),
                "the whole answer is JSON, and valid by the schema",
                JsonGraders::isJson);
    }

    private static GraderType containsJsonType() {
        return GraderType.plain(
                JSON,
                "contains-json",
                "none, or a JSON Schema",
                List.of(),
                "an object or list in the answer is JSON, and valid by the schema",
                JsonGraders::containsJson);
    }

    private static GraderType jsonSchemaType() {
        return GraderType.plain(
                JSON,
                "json-schema",
                "a JSON Schema",
                List.of("extraction"),
                "the JSON of the answer is valid by the schema",
                JsonGraders::schema);
    }

    private static GraderType jsonEqualsType() {
        return GraderType.plain(
                JSON,
                "json-equals",
                "a JSON value",
                ALIKE,
                "the JSON of the answer equals the value, type by type",
                JsonGraders::equal);
    }

    private static GraderType jsonPointerType() {
        return GraderType.scored(
                JSON,
                "json-pointer",
                "pointers with the values expected there; with `pointer`, one value",
                List.of("pointer", "extraction", Flags.TOLERANCE, Flags.RELATIVE_TOLERANCE, "unordered"),
                "each pointer leads to its value in the JSON of the answer; the score is their share",
                PointerGrader::of);
    }

    /** A grader that compares the JSON of an answer with the value of a check. */
    public static Grader equal(CheckFields fields) {
        Field value = fields.value("give the JSON expected");
        Parsed expected = expected(value);
        Likeness likeness = likeness(fields);
        return new ReadJson(
                Flags.strict(fields),
                parsed -> likeness.difference(expected.value(), parsed.value()),
                "the JSON is as expected");
    }

    static Likeness likeness(CheckFields fields) {
        Set<String> ignored =
                new HashSet<>(fields.find("ignore").map(Field::oneOrMore).orElse(List.of()));
        fields.find("ignore")
                .ifPresent(field -> ignored.stream()
                        .filter(pointer -> !pointer.startsWith("/"))
                        .forEach(pointer -> {
                            throw field.wrong("holds \"" + pointer + "\"; a pointer begins with a slash");
                        }));
        return new Likeness(Flags.tolerance(fields), Flags.on(fields, "unordered"), ignored);
    }

    private static Parsed expected(Field value) {
        return value.plain() instanceof String text
                ? PlainJson.whole(text)
                        .orElseThrow(() -> value.wrong("is not JSON; quote texts twice, as in '\"Seoul\"'"))
                : new Parsed(value.plain(), "");
    }

    private static Grader isJson(CheckFields fields) {
        Optional<SchemaCheck> schema = fields.findValue().map(SchemaCheck::of);
        return new ReadJson(true, parsed -> schema.flatMap(check -> check.complaint(parsed)), "it is JSON as asked");
    }

    private static Grader containsJson(CheckFields fields) {
        Optional<SchemaCheck> schema = fields.findValue().map(SchemaCheck::of);
        return answer -> {
            List<Parsed> found = PlainJson.all(answer.text());
            Optional<Parsed> valid = found.stream()
                    .filter(parsed ->
                            schema.flatMap(check -> check.complaint(parsed)).isEmpty())
                    .findFirst();
            return valid.map(parsed -> Graded.correct(parsed.text(), "it holds JSON as asked"))
                    .orElseGet(() -> Graded.incorrect(
                            null, found.isEmpty() ? "it holds no JSON" : "none of its JSON is valid by the schema"));
        };
    }

    private static Grader schema(CheckFields fields) {
        SchemaCheck schema = SchemaCheck.of(fields.value("give a JSON Schema"));
        return new ReadJson(Flags.strict(fields), schema::complaint, "the JSON is valid by the schema");
    }
}
