package dev.weighbridge.evalsuites.engine.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.weighbridge.measurements.comparison.Target;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/** Short hashes in hexadecimal. */
public final class Hash {
    private static final int BYTES = 8;

    private Hash() {}

    /** Of all that decides how a target is asked; its address and price do not. */
    static String ofAsking(Target target) {
        return of(String.join(
                "\n",
                target.model(),
                target.dialect().label(),
                target.parameters().toString(),
                new TreeMap<>(target.extra()).toString(),
                new TreeMap<>(target.headers()).toString()));
    }

    /** Of a text. */
    public static String of(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
