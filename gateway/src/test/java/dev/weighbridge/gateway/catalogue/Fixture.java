package dev.weighbridge.gateway.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A stored body as a gateway sends it. */
final class Fixture {
    private Fixture() {}

    static String of(String name) {
        try {
            return Files.readString(Path.of("src/test/resources/catalogue", name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
