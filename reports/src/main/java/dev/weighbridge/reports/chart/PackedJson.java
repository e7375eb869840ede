package dev.weighbridge.reports.chart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Data as it stands in a page: JSON, or a JSON string in which it is deflated (RFC 1950) and in Base64.
 *
 * @param form {@code json} or {@code deflate}
 * @param data what stands in the script tag
 */
public record PackedJson(String form, SafeJson data) {
    /** Up to so many characters as they are, more of them deflated. */
    public static PackedJson of(SafeJson json, int plainCharacters) {
        return json.text().length() <= plainCharacters
                ? new PackedJson("json", json)
                : new PackedJson("deflate", SafeJson.ofValue(deflated(json.text())));
    }

    private static String deflated(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        } finally {
            deflater.end();
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
