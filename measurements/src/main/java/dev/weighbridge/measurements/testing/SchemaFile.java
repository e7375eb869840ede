package dev.weighbridge.measurements.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A JSON Schema that is published for files that users write. */
public final class SchemaFile {
    private final JsonNode root;
    private final Schema rules;

    private SchemaFile(String json) throws IOException {
        root = JsonMapper.builder().build().readTree(json);
        rules = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(json, InputFormat.JSON);
    }

    /** The schema in this file. */
    public static SchemaFile read(Path file) {
        try {
            return new SchemaFile(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the schema has against a YAML text. */
    public List<String> complaints(String yaml) {
        try {
            String json = new YAMLMapper().readTree(yaml).toString();
            return rules.validate(json, InputFormat.JSON).stream()
                    .map(Object::toString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The keys at a place, by JSON pointer to the object that describes it. */
    public Set<String> keys(String pointer) {
        Set<String> keys = new TreeSet<>();
        root.at(pointer + "/properties").fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /** Every object of the schema that lists properties. */
    public Set<String> places() {
        Set<String> places = new TreeSet<>();
        collect(root, "", places);
        return places;
    }

    /** The values of an enumeration, in order. */
    public List<String> values(String pointer) {
        List<String> values = new ArrayList<>();
        root.at(pointer + "/enum").forEach(value -> values.add(value.textValue()));
        return values;
    }

    /** Whether the object at this place takes no other keys. */
    public boolean closed(String pointer) {
        return !root.at(pointer + "/additionalProperties").asBoolean(true);
    }

    /** Properties that say nothing to a person who hovers over them. */
    public Set<String> undescribed() {
        Set<String> silent = new TreeSet<>();
        for (String place : places()) {
            for (String key : keys(place)) {
                JsonNode property = root.at(place + "/properties/" + key);
                JsonNode said = property.has("description")
                        ? property
                        : root.at(property.path("$ref").asText("#/").substring(1));
                if (!said.hasNonNull("description")) {
                    silent.add(place + "/" + key);
                }
            }
        }
        return silent;
    }

    private static void collect(JsonNode node, String pointer, Set<String> places) {
        if (node.has("properties") && node.path("type").asText().equals("object")) {
            places.add(pointer);
        }
        if (node.isObject()) {
            node.properties().forEach(field -> collect(field.getValue(), pointer + "/" + field.getKey(), places));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(node.get(i), pointer + "/" + i, places);
        }
    }
}
