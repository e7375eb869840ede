package dev.weighbridge.evalsuites.grade.json;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.weighbridge.evalsuites.grade.spec.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A JSON Schema of a suite, of draft 2020-12 where it names no other. It is never fetched from anywhere. */
public final class SchemaCheck {
    private static final SchemaRegistry DRAFTS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final Schema schema;

    private SchemaCheck(Schema schema) {
        this.schema = schema;
    }

    /**
     * The schema a check gives, as a mapping or as JSON text.
     *
     * @throws dev.weighbridge.measurements.userfile.UserFileException where it is no schema
     */
    public static SchemaCheck of(Field field) {
        Object plain = field.plain() instanceof String text
                ? PlainJson.whole(text).map(Parsed::value).orElse(null)
                : field.plain();
        if (!(plain instanceof Map || plain instanceof Boolean)) {
            throw field.wrong("is not a JSON Schema; give a mapping, such as {type: object}");
        }
        return of(field, PlainJson.write(plain));
    }

    /** A schema known to be one, such as that of a tool; empty where it is not. */
    public static Optional<SchemaCheck> ofPlain(Map<String, @Nullable Object> schema) {
        String json = PlainJson.write(schema);
        try {
            return wrongs(json).isEmpty() ? Optional.of(new SchemaCheck(compiled(json))) : Optional.empty();
        } catch (SchemaException e) {
            return Optional.empty();
        }
    }

    /** What the schema has against a value, first things first; empty where it is valid. */
    public Optional<String> complaint(Parsed value) {
        List<Error> errors = schema.validate(PlainJson.write(value.value()), InputFormat.JSON);
        return errors.stream().findFirst().map(SchemaCheck::said);
    }

    private static SchemaCheck of(Field field, String json) {
        try {
            wrongs(json).stream().findFirst().ifPresent(error -> {
                throw field.wrong("is not a JSON Schema: " + said(error));
            });
            return new SchemaCheck(compiled(json));
        } catch (SchemaException e) {
            throw field.wrong("is not a JSON Schema: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private static List<Error> wrongs(String json) {
        return DRAFTS.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
                .validate(json, InputFormat.JSON);
    }

    private static Schema compiled(String json) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(json, InputFormat.JSON);
        schema.initializeValidators();
        return schema;
    }

    private static String said(Error error) {
        String at = error.getInstanceLocation() == null
                ? ""
                : error.getInstanceLocation().toString();
        return (at.isEmpty() ? "" : at + " ") + error.getMessage();
    }
}
