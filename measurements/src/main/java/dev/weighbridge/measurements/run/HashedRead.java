package dev.weighbridge.measurements.run;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/** Reads a journal and hashes its bytes on the way, so that what was told and what was hashed are the same. */
final class HashedRead {
    private HashedRead() {}

    /** Tells all lines and gives the SHA-256 of all bytes in hexadecimal. */
    static String of(InputStream journal, List<Consumer<JournalLine>> readers) throws IOException {
        MessageDigest digest = sha256();
        JournalRead.of(new DigestInputStream(journal, digest), "", readers);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
