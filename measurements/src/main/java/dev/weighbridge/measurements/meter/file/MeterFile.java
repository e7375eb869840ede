package dev.weighbridge.measurements.meter.file;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.weighbridge.measurements.meter.MeterResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code meter.json} in a run folder: what was found of the meters of its targets. */
public final class MeterFile {
    private static final String NAME = "meter.json";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            // What a gateway says may hold half a surrogate pair, which has no UTF-8 form.
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final ObjectWriter WRITER =
            MAPPER.writer(new DefaultPrettyPrinter().withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private MeterFile() {}

    /** Writes what was found; what was written before is replaced. */
    public static void write(Path folder, List<MeterResult> results) {
        try {
            Files.writeString(folder.resolve(NAME), WRITER.writeValueAsString(results) + "\n", StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(folder.resolve(NAME) + " cannot be written", e);
        }
    }

    /** What was found; none where no meter was checked. */
    public static List<MeterResult> read(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return List.copyOf(MAPPER.readValue(file.toFile(), new TypeReference<List<MeterResult>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
