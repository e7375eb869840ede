package dev.weighbridge.measurements.limits.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** The last finding of each limit, kept from run to run: a file for each address and model. */
public final class KeptLimits {
    private static final int HASH_BYTES = 4;
    private static final int LONGEST_NAME = 80;

    private final Path folder;

    private KeptLimits(Path folder) {
        this.folder = folder;
    }

    /** The findings of a project, by its root folder. */
    public static KeptLimits of(Path root) {
        return new KeptLimits(root.resolve("reports").resolve("limits"));
    }

    /** Keeps a finding in place of the last one. */
    public void keep(TargetLimits limits) {
        WholeFile.write(file(limits.baseUrl(), limits.model()), limits);
    }

    /** The last finding; empty where there is none, or one that a later version wrote in another form. */
    public Optional<TargetLimits> find(String baseUrl, String model) {
        Path file = file(baseUrl, model);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LimitsJson.MAPPER.readValue(file.toFile(), TargetLimits.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private Path file(String baseUrl, String model) {
        return folder.resolve(slug(baseUrl, model) + ".json");
    }

    /** A readable name, and a hash, since two addresses or models may read the same. */
    static String slug(String baseUrl, String model) {
        String readable = (baseUrl.replaceFirst("^https?://", "") + "-" + model)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9.]+", "-")
                .replaceAll("^[-.]+|[-.]+$", "");
        String name = readable.substring(0, Math.min(LONGEST_NAME, readable.length()));
        return name + "-" + hash(baseUrl + "\n" + model);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
