package dev.weighbridge.simulator.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Talk with tools in each dialect, as a client without any library would write and read it. */
public enum ToolTalk {
    /** Chat completions. */
    CHAT(Spoken.CHAT, "call_", "tool_calls") {
        @Override
        String offer(String name, String schema) {
            return "{\"type\":\"function\",\"function\":{\"name\":\"%s\",\"parameters\":%s}}".formatted(name, schema);
        }

        @Override
        public String required() {
            return ",\"tool_choice\":\"required\"";
        }

        @Override
        public String none() {
            return ",\"tool_choice\":\"none\"";
        }

        @Override
        public String named(String name) {
            return ",\"tool_choice\":{\"type\":\"function\",\"function\":{\"name\":\"" + name + "\"}}";
        }

        @Override
        public String oneAtATime() {
            return ",\"parallel_tool_calls\":false";
        }

        @Override
        String returned(Invoked call, String result) {
            return """
                    {"role":"assistant","content":null,"tool_calls":[{"id":"%s","type":"function",\
                    "function":{"name":"%s","arguments":%s}}]},{"role":"tool","tool_call_id":"%s","content":"%s"}""".formatted(call.id(), call.name(), quoted(call.json()), call.id(), result);
        }

        @Override
        public List<Invoked> calls(JsonNode whole) {
            return children(whole.at("/choices/0/message/tool_calls"))
                    .map(call -> invoked(call.get("id"), call.get("function"), call.at("/function/arguments")))
                    .toList();
        }

        @Override
        Stream<Part> parts(NamedEvent event) {
            return children(event.data().at("/choices/0/delta/tool_calls"))
                    .map(call -> call.has("id")
                            ? Part.begin(call.get("id"), call.at("/function/name"))
                            : Part.fragment(call.at("/function/arguments")));
        }

        @Override
        public String finish(JsonNode whole) {
            return whole.at("/choices/0/finish_reason").asText();
        }
    },
    /** The Responses API. */
    RESPONSES(Spoken.RESPONSES, "call_", "completed") {
        @Override
        String offer(String name, String schema) {
            return "{\"type\":\"function\",\"name\":\"%s\",\"parameters\":%s}".formatted(name, schema);
        }

        @Override
        public String required() {
            return CHAT.required();
        }

        @Override
        public String none() {
            return CHAT.none();
        }

        @Override
        public String named(String name) {
            return ",\"tool_choice\":{\"type\":\"function\",\"name\":\"" + name + "\"}";
        }

        @Override
        public String oneAtATime() {
            return CHAT.oneAtATime();
        }

        @Override
        String returned(Invoked call, String result) {
            return """
                    {"type":"function_call","call_id":"%s","name":"%s","arguments":%s},\
                    {"type":"function_call_output","call_id":"%s","output":"%s"}""".formatted(call.id(), call.name(), quoted(call.json()), call.id(), result);
        }

        @Override
        public List<Invoked> calls(JsonNode whole) {
            return children(whole.get("output"))
                    .filter(item -> item.get("type").asText().equals("function_call"))
                    .map(item -> invoked(item.get("call_id"), item, item.get("arguments")))
                    .toList();
        }

        @Override
        Stream<Part> parts(NamedEvent event) {
            JsonNode item = event.data().path("item");
            if (event.type().equals("response.output_item.added") && item.has("call_id")) {
                return Stream.of(Part.begin(item.get("call_id"), item.get("name")));
            }
            return event.type().equals("response.function_call_arguments.delta")
                    ? Stream.of(Part.fragment(event.data().get("delta")))
                    : Stream.empty();
        }

        /** This dialect has no word for it: the output tells. */
        @Override
        public String finish(JsonNode whole) {
            return calls(whole).isEmpty() ? "" : whole.get("status").asText();
        }
    },
    /** Anthropic's Messages API. */
    MESSAGES(Spoken.MESSAGES, "toolu_", "tool_use") {
        @Override
        String offer(String name, String schema) {
            return "{\"name\":\"%s\",\"input_schema\":%s}".formatted(name, schema);
        }

        @Override
        public String required() {
            return ",\"tool_choice\":{\"type\":\"any\"}";
        }

        @Override
        public String none() {
            return ",\"tool_choice\":{\"type\":\"none\"}";
        }

        @Override
        public String named(String name) {
            return ",\"tool_choice\":{\"type\":\"tool\",\"name\":\"" + name + "\"}";
        }

        @Override
        public String oneAtATime() {
            return ",\"tool_choice\":{\"type\":\"auto\",\"disable_parallel_tool_use\":true}";
        }

        @Override
        String returned(Invoked call, String result) {
            return """
                    {"role":"assistant","content":[{"type":"tool_use","id":"%s","name":"%s","input":%s}]},\
                    {"role":"user","content":[{"type":"tool_result","tool_use_id":"%s","content":"%s"}]}""".formatted(call.id(), call.name(), call.json(), call.id(), result);
        }

        @Override
        public List<Invoked> calls(JsonNode whole) {
            return children(whole.get("content"))
                    .filter(block -> block.get("type").asText().equals("tool_use"))
                    .map(block -> new Invoked(
                            block.get("id").asText(),
                            block.get("name").asText(),
                            block.get("input").toString()))
                    .toList();
        }

        @Override
        Stream<Part> parts(NamedEvent event) {
            JsonNode block = event.data().path("content_block");
            if (block.path("type").asText().equals("tool_use")) {
                return Stream.of(Part.begin(block.get("id"), block.get("name")));
            }
            return event.data().at("/delta/type").asText().equals("input_json_delta")
                    ? Stream.of(Part.fragment(event.data().at("/delta/partial_json")))
                    : Stream.empty();
        }

        @Override
        public String finish(JsonNode whole) {
            return whole.get("stop_reason").asText();
        }
    };

    private static final String WEATHER = """
            {"type":"object","properties":{"city":{"type":"string"},"unit":{"enum":["C","F"]},\
            "days":{"type":"integer"}},"required":["city","unit"]}""";
    private static final String CLOCK = "{\"type\":\"object\",\"properties\":{}}";

    private final Spoken dialect;
    private final String idPrefix;
    private final String finishForTools;

    ToolTalk(Spoken dialect, String idPrefix, String finishForTools) {
        this.dialect = dialect;
        this.idPrefix = idPrefix;
        this.finishForTools = finishForTools;
    }

    /** Its dialect. */
    public Spoken dialect() {
        return dialect;
    }

    /** What the ids of calls begin with. */
    public String idPrefix() {
        return idPrefix;
    }

    /** What {@link #finish} is where the model waits for tools. */
    public String finishForTools() {
        return finishForTools;
    }

    /** A request that offers the tools {@code get_weather} and {@code read_clock}. */
    public String asking(String prompt, String choice, boolean stream) {
        return dialect.request("[" + user(prompt) + "]", stream, 100, choice + tools());
    }

    /** The next request, with what a tool returned. */
    public String answering(String prompt, Invoked call, String result, boolean stream) {
        return dialect.request("[" + user(prompt) + "," + returned(call, result) + "]", stream, 100, tools());
    }

    /** The choice that demands some tool. */
    public abstract String required();

    /** The choice that forbids tools. */
    public abstract String none();

    /** The choice that demands this tool. */
    public abstract String named(String name);

    /** What forbids several calls at once. */
    public abstract String oneAtATime();

    /** The calls of a whole answer. */
    public abstract List<Invoked> calls(JsonNode whole);

    /** Why a whole answer ended. */
    public abstract String finish(JsonNode whole);

    /** The calls of a stream, put together from their fragments. */
    public List<Invoked> streamedCalls(RawResponse stream) {
        List<Invoked> calls = new ArrayList<>();
        parts(stream).forEach(part -> {
            if (part.begins()) {
                calls.add(new Invoked(part.id(), part.name(), ""));
            } else {
                Invoked last = calls.remove(calls.size() - 1);
                calls.add(new Invoked(last.id(), last.name(), last.json() + part.text()));
            }
        });
        return calls;
    }

    /** The fragments of all arguments of a stream. */
    public List<String> fragments(RawResponse stream) {
        return parts(stream).filter(part -> !part.begins()).map(Part::text).toList();
    }

    private Stream<Part> parts(RawResponse stream) {
        return stream.namedEvents().stream().flatMap(this::parts);
    }

    abstract String offer(String name, String schema);

    abstract String returned(Invoked call, String result);

    abstract Stream<Part> parts(NamedEvent event);

    private String tools() {
        return ",\"tools\":[" + offer("get_weather", WEATHER) + "," + offer("read_clock", CLOCK) + "]";
    }

    private static String user(String prompt) {
        return "{\"role\":\"user\",\"content\":\"" + prompt + "\"}";
    }

    private static String quoted(String json) {
        return "\"" + json.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static Invoked invoked(JsonNode id, JsonNode named, JsonNode arguments) {
        return new Invoked(id.asText(), named.get("name").asText(), arguments.asText());
    }

    private static Stream<JsonNode> children(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }

    /** One thing that a stream tells of a call. */
    record Part(boolean begins, String id, String name, String text) {
        static Part begin(JsonNode id, JsonNode name) {
            return new Part(true, id.asText(), name.asText(), "");
        }

        static Part fragment(JsonNode text) {
            return new Part(false, "", "", text.asText());
        }
    }
}
