package dev.weighbridge.measurements.userfile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;

/** JSON and YAML of any shape as located nodes; doubled keys are refused. */
public final class AnyFile {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final YAMLFactory YAML = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private AnyFile() {}

    /**
     * The one document of a YAML file, whatever its top is.
     *
     * @throws UserFileException where it is none, or not the only one
     */
    public static YamlNode yaml(SourceText source) {
        try (YAMLParser parser = YAML.createParser(source.text())) {
            return only("YAML", source, parser, 0);
        } catch (JsonProcessingException e) {
            throw source.error(lineOf(e), "is not YAML here; is a bracket, a quote or an indent out of place?");
        } catch (IOException e) {
            throw source.error("cannot be read as YAML; is it nested beyond all bounds?");
        }
    }

    /**
     * The one JSON value of a text that stands after so many lines of a file.
     *
     * @throws UserFileException where it is none, or not the only one
     */
    public static YamlNode json(SourceText source, int linesBefore, String text) {
        try (JsonParser parser = JSON.createParser(text)) {
            return only("JSON", source, parser, linesBefore);
        } catch (JsonProcessingException e) {
            String problem = e.getOriginalMessage()
                    .lines()
                    .findFirst()
                    .orElse("unknown")
                    .replaceFirst(" \\(start marker at .*", "");
            throw source.error(linesBefore + lineOf(e), "is not JSON: " + problem);
        } catch (IOException e) {
            throw source.error(linesBefore + 1, "cannot be read as JSON");
        }
    }

    private static YamlNode only(String kind, SourceText source, JsonParser parser, int linesBefore)
            throws IOException {
        NodeReader reader = new NodeReader(source, parser, linesBefore);
        if (parser.nextToken() == null) {
            throw source.error("is empty; write something there or remove its name");
        }
        YamlNode root = reader.node();
        if (parser.nextToken() != null) {
            throw source.error(reader.line(), "goes on after the end of its " + kind + "; keep one value");
        }
        return root;
    }

    private static int lineOf(JsonProcessingException e) {
        return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
    }
}
