package dev.weighbridge.measurements.summary;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weighbridge.gateway.price.Money;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON Schema of a record as {@link SummaryFile} writes it, with what its Javadoc says. */
final class RecordSchema {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Map<Type, String> FORMATS =
            Map.of(Instant.class, "date-time", LocalDate.class, "date", Duration.class, "duration");
    private static final Map<Type, String> PLAIN = Map.of(
            int.class, "integer",
            long.class, "integer",
            Integer.class, "integer",
            Long.class, "integer",
            double.class, "number",
            Double.class, "number",
            boolean.class, "boolean",
            String.class, "string");
    private static final String DOLLARS = "^-?[0-9]+(\\.[0-9]+)?$";

    private final ObjectNode definitions = MAPPER.createObjectNode();

    private RecordSchema() {}

    /** The whole schema, ending in a line end. */
    static String json(Class<?> record, String title) {
        RecordSchema schema = new RecordSchema();
        ObjectNode root = MAPPER.createObjectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", title);
        root.setAll(schema.object(record));
        root.set("$defs", schema.definitions);
        return root.toPrettyString().replace(System.lineSeparator(), "\n") + "\n";
    }

    /** Fields of later versions may come, so an object is left open. */
    private ObjectNode object(Class<?> record) {
        RecordDoc doc = RecordDoc.of(record);
        ObjectNode object = MAPPER.createObjectNode().put("type", "object").put("description", doc.sentence());
        ObjectNode properties = object.putObject("properties");
        List<RecordComponent> components = Arrays.asList(record.getRecordComponents());
        for (RecordComponent component : components) {
            ObjectNode property = of(component.getGenericType());
            doc.of(component.getName()).ifPresent(said -> property.put("description", said));
            properties.set(component.getName(), property);
        }
        var required = object.putArray("required");
        components.stream()
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .forEach(component -> required.add(component.getName()));
        return object;
    }

    private ObjectNode of(Type type) {
        ObjectNode node = MAPPER.createObjectNode();
        if (PLAIN.containsKey(type)) {
            return node.put("type", PLAIN.get(type));
        } else if (FORMATS.containsKey(type)) {
            return node.put("type", "string").put("format", FORMATS.get(type));
        } else if (type == Money.class) {
            return node.put("type", "string").put("pattern", DOLLARS);
        }
        return type instanceof ParameterizedType generic ? container(generic) : named((Class<?>) type);
    }

    private ObjectNode container(ParameterizedType generic) {
        ObjectNode node = MAPPER.createObjectNode();
        Type[] arguments = generic.getActualTypeArguments();
        if (generic.getRawType() == List.class) {
            node.put("type", "array").set("items", of(arguments[0]));
        } else {
            node.put("type", "object").set("additionalProperties", of(arguments[1]));
        }
        return node;
    }

    private ObjectNode named(Class<?> type) {
        ObjectNode node = MAPPER.createObjectNode();
        if (type.isEnum()) {
            Arrays.stream(type.getEnumConstants()).map(Object::toString).forEach(node.putArray("enum")::add);
            return node;
        }
        String name = type.getSimpleName();
        if (!definitions.has(name)) {
            definitions.putObject(name);
            definitions.set(name, object(type));
        }
        return node.put("$ref", "#/$defs/" + name);
    }
}
