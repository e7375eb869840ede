package dev.weighbridge.measurements.userfile;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** One YAML document as located nodes; doubled keys, aliases and further documents are refused. */
final class YamlReader {
    private static final YAMLFactory YAML = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final SourceText source;
    private final YAMLParser parser;
    private final NodeReader reader;

    private YamlReader(SourceText source, YAMLParser parser) {
        this.source = source;
        this.parser = parser;
        this.reader = new NodeReader(source, parser, 0);
    }

    /**
     * The document of this text.
     *
     * @throws UserFileException where it is empty or not YAML, naming the line
     */
    static YamlNode read(SourceText source, String example) {
        try (YAMLParser parser = YAML.createParser(source.text())) {
            return new YamlReader(source, parser).document(example);
        } catch (JsonParseException e) {
            throw syntaxError(source, e);
        } catch (IOException e) {
            throw source.error("cannot be read as YAML; is it nested beyond all bounds?");
        }
    }

    private YamlNode document(String example) throws IOException {
        if (parser.nextToken() == null) {
            throw source.error("is empty; " + example + " shows what belongs in it");
        }
        YamlNode root = reader.node();
        if (parser.nextToken() != null) {
            throw source.error(reader.line(), "a second document begins; keep one");
        }
        return root;
    }

    /** Says what is wrong without quoting the file, which may hold a secret. */
    private static UserFileException syntaxError(SourceText source, JsonParseException e) {
        if (e.getCause() instanceof MarkedYAMLException yaml && yaml.getProblemMark() != null) {
            return source.error(yaml.getProblemMark().getLine() + 1, "is not YAML: " + firstLine(yaml.getProblem()));
        }
        int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
        String problem = firstLine(e.getOriginalMessage());
        if (problem.toLowerCase(Locale.ROOT).startsWith("duplicate field")) {
            String key = problem.substring("duplicate field".length()).strip().replace('\'', '"');
            return source.error(line, key + " is given twice; keep one");
        }
        return source.error(line, "is not YAML here; is a bracket, a quote or an indent out of place?");
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "unknown" : message.lines().findFirst().orElse("unknown");
    }
}
