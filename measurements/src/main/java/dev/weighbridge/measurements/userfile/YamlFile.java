package dev.weighbridge.measurements.userfile;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A YAML file a user wrote, whose top is a mapping of known keys.
 *
 * @param name its name without folder and ending
 * @param sha256 the hash of its bytes, in hexadecimal
 * @param root what is in it
 */
public record YamlFile(String name, String sha256, Section root) {

    /**
     * Reads a file.
     *
     * @param known the keys it may have
     * @param example the name of a file that shows what belongs in such a one
     * @throws UserFileException where it is missing, not UTF-8, not YAML, no mapping, or has another key
     */
    public static YamlFile read(Path file, List<String> known, String example) {
        byte[] bytes = SourceText.bytes(file);
        SourceText source = SourceText.decode(SourceText.nameOf(file), bytes);
        if (YamlReader.read(source, example) instanceof YamlNode.Mapping root) {
            return new YamlFile(nameOf(file), sha256(bytes), Section.of(Place.top(source), 1, root, known));
        }
        throw source.error("is not a mapping; " + example + " shows what belongs in it");
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
    }

    /** The hash of a text in UTF-8, in hexadecimal. */
    public static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
