package dev.weighbridge.evalsuites.claims;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code claims.json} in a run folder: what came of the claims that were checked in the run. */
public final class ClaimsFile {
    private static final String NAME = "claims.json";
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ClaimsFile() {}

    /** Writes the results of every provider. */
    public static void write(Path folder, List<ClaimResults> results) {
        try {
            MAPPER.writerWithDefaultPrettyPrinter()
                    .writeValue(folder.resolve(NAME).toFile(), results);
        } catch (IOException e) {
            throw new UncheckedIOException(folder.resolve(NAME) + " cannot be written", e);
        }
    }

    /** The results in a run folder; none where no claims were checked. */
    public static List<ClaimResults> read(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return MAPPER.readValue(file.toFile(), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
