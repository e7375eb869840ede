package dev.weighbridge.reports.cases;

import dev.weighbridge.reports.chart.SafeJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * The cases as they stand in a page: JSON, or a JSON string in which it is deflated (RFC 1950) and in Base64.
 *
 * @param form {@code json} or {@code deflate}
 * @param data what stands in the script tag
 */
public record PackedCases(String form, SafeJson data) {
    private static final int PLAIN_CHARACTERS = 100_000;

    /** Small ones as they are, others deflated. */
    public static PackedCases of(Cases cases) {
        SafeJson json = CasesJson.of(cases);
        return json.text().length() <= PLAIN_CHARACTERS
                ? new PackedCases("json", json)
                : new PackedCases("deflate", SafeJson.ofValue(deflated(json.text())));
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
