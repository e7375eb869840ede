package dev.weighbridge.evalsuites.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A short hash over parts, each with its length before it, so that parts cannot run into each other. */
final class Sha {
    private static final int BYTES = 8;

    private final MessageDigest digest;

    Sha() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Adds the text of a value; null differs from every text. */
    Sha add(@Nullable Object value) {
        byte[] bytes = value == null ? new byte[0] : value.toString().getBytes(UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, value == null ? -1 : bytes.length));
        digest.update(bytes);
        return this;
    }

    /** In hexadecimal. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }
}
