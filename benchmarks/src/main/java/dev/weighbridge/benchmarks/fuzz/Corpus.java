package dev.weighbridge.benchmarks.fuzz;

import dev.weighbridge.gateway.dialect.Dialect;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Good responses of each dialect, from which broken ones are made. */
final class Corpus {
    private static final List<String> BODIES = List.of(
            "{\"id\":\"c\",\"model\":\"m\",\"choices\":[{\"index\":0,\"message\":{\"content\":\"안녕\",\"tool_calls\":"
                    + "[{\"id\":\"a\",\"function\":{\"name\":\"f\",\"arguments\":\"{}\"}}]},\"finish_reason\":\"stop\"}],"
                    + "\"usage\":{\"prompt_tokens\":1,\"completion_tokens\":\"2\",\"total_tokens\":3.0,\"cost\":1e-7}}",
            "{\"object\":\"response\",\"status\":\"completed\",\"output\":[{\"type\":\"message\",\"content\":[{\"type\":"
                    + "\"output_text\",\"text\":\"Hi\"}]},{\"type\":\"function_call\",\"call_id\":\"a\",\"name\":\"f\"}],"
                    + "\"usage\":{\"input_tokens\":1,\"output_tokens\":2}}",
            "{\"type\":\"message\",\"content\":[{\"type\":\"thinking\",\"thinking\":\"Hm\"},{\"type\":\"tool_use\",\"id\":"
                    + "\"a\",\"name\":\"f\",\"input\":{\"x\":[1,{}]}}],\"stop_reason\":\"tool_use\",\"usage\":"
                    + "{\"input_tokens\":1,\"output_tokens\":2,\"cache_read_input_tokens\":null}}",
            "{\"error\":{\"message\":\"Rate limit reached. Please try again in 84ms.\",\"code\":429,\"metadata\":{\"raw\":"
                    + "\"{\\\"error\\\":{\\\"message\\\":\\\"no\\\"}}\",\"headers\":{\"X-RateLimit-Reset\":\"1774047180000\"}}}}",
            "[{\"error\":{\"code\":429,\"status\":\"RESOURCE_EXHAUSTED\",\"details\":[{\"retryDelay\":\"46s\"}]}}]",
            "<html><head><title>502 Bad Gateway</title></head></html>");

    private final Map<Dialect, List<byte[]>> responses = new EnumMap<>(Dialect.class);

    private Corpus() {}

    /** The recorded streams below this folder, by dialect, and bodies of every dialect under each. */
    static Corpus read(Path streams) throws IOException {
        Corpus corpus = new Corpus();
        for (Dialect dialect : Dialect.values()) {
            corpus.responses.put(dialect, files(streams.resolve(dialect.label())));
        }
        return corpus;
    }

    byte[] draw(Dialect dialect, RandomGenerator random) {
        List<byte[]> all = responses.getOrDefault(dialect, List.of());
        return all.get(random.nextInt(all.size()));
    }

    private static List<byte[]> files(Path folder) throws IOException {
        List<byte[]> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                all.add(Files.readAllBytes(file));
            }
        }
        BODIES.forEach(body -> all.add(body.getBytes(StandardCharsets.UTF_8)));
        return all;
    }
}
