package dev.weighbridge.reports.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.InflaterInputStream;
import org.jsoup.nodes.Element;

/** The data of a chart in a page, whether they stand there as they are or deflated. */
final class ChartData {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ChartData() {}

    static JsonNode of(Element script) {
        try {
            JsonNode data = MAPPER.readTree(script.data());
            return script.attr("data-form").equals("deflate") ? inflated(data.binaryValue()) : data;
        } catch (IOException e) {
            throw new UncheckedIOException(script.data(), e);
        }
    }

    private static JsonNode inflated(byte[] bytes) throws IOException {
        return MAPPER.readTree(new InflaterInputStream(new ByteArrayInputStream(bytes)));
    }
}
