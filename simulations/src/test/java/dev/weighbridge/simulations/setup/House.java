package dev.weighbridge.simulations.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A project's root folder with one comparison of one target against itself, and one suite. */
public final class House {
    private final Path root;

    public House(Path root) {
        this.root = root;
        write("eval-suites/suites/few.csv", "id,prompt\none,Say one.\ntwo,Say two.\n");
    }

    /** Writes a file below the root. */
    public void write(String file, String text) {
        try {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds to a file. */
    public void append(String file, String text) {
        try {
            Files.writeString(root.resolve(file), text, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes {@code comparisons/mine.yaml} with a free model at this base URL, its key from this variable. */
    public void compare(String baseUrl, String key, String model) {
        compare(baseUrl, key, model, "free", 100);
    }

    /** The same with a price, and a cap on requests. */
    public void compare(String baseUrl, String key, String model, String price, int requests) {
        write("comparisons/mine.yaml", """
                incumbent: first
                candidate: second
                targets:
                  first: { base-url: "%1$s", key: %2$s, model: "%3$s", price: %4$s, parameters: { max-tokens: 16 } }
                  second: { base-url: "%1$s", key: %2$s, model: "%3$s", price: %4$s, parameters: { max-tokens: 16 } }
                workloads:
                  few: { suite: few.csv }
                load: { arrivals: constant, warm-up: 1, levels: ["20/s"], requests: 4, blocks: 1 }
                caps: { requests: %5$d, tokens: 100000, usd: "1.00" }
                """.formatted(baseUrl, key, model, price, requests));
    }

    /** Settings of a run here. */
    public Settings settings(String run) {
        return new Settings(root, run, "mine", false, Optional.empty(), false);
    }
}
