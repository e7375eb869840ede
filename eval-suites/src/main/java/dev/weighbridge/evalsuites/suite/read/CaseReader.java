package dev.weighbridge.evalsuites.suite.read;

import dev.weighbridge.evalsuites.suite.Check;
import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.evalsuites.suite.part.CaseList;
import dev.weighbridge.evalsuites.suite.part.CheckReader;
import dev.weighbridge.evalsuites.suite.part.Filler;
import dev.weighbridge.evalsuites.suite.part.SuiteFolder;
import dev.weighbridge.measurements.userfile.Section;
import dev.weighbridge.measurements.userfile.Value;
import dev.weighbridge.measurements.userfile.YamlNode;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the cases of a suite, each once for every choice of its matrix. */
final class CaseReader {
    private static final int MOST_REPEATS = 1000;
    private static final double MOST_WEIGHT = 1_000_000;
    private static final double MOST_THRESHOLD = 1;

    private final Section suite;
    private final Variables variables;
    private final ExtraReader extras;

    CaseReader(Section suite, SuiteFolder folder) {
        this.suite = suite;
        this.variables = new Variables(folder);
        this.extras = new ExtraReader(folder);
    }

    /**
     * Reads one case.
     *
     * @param to takes what it gives; an empty id stands for none
     * @return the variables that were filled in
     */
    Set<String> read(Section own, Consumer<EvalCase> to) {
        Layers layers = new Layers(suite, own);
        Map<String, YamlNode> fixed = variables.fixed(layers);
        Set<String> used = new LinkedHashSet<>();
        String shared = null;
        for (Map<String, YamlNode> choice : variables.choices(layers)) {
            Map<String, YamlNode> all = new LinkedHashMap<>(fixed);
            all.putAll(choice);
            Filler filler = new Filler(all);
            if (!choice.isEmpty() && shared == null) {
                shared = shared(one(layers, filler, choice, null));
            }
            to.accept(one(layers, filler, choice, shared));
            used.addAll(filler.used());
        }
        return used;
    }

    /** What comes from one matrix is asked in much the same words, so it does not count as independent. */
    private static String shared(EvalCase first) {
        return first.id().isEmpty() ? CaseList.contentId(first) : first.id().replaceFirst("\\[.*", "");
    }

    private EvalCase one(Layers layers, Filler filler, Map<String, YamlNode> choice, @Nullable String shared) {
        RequestReader request = new RequestReader(layers, filler);
        return new EvalCase(
                id(layers, choice),
                request.messages(),
                request.tools(),
                extras.read(layers),
                checks(layers, filler),
                layers.find("threshold")
                        .map(value -> value.between(0, MOST_THRESHOLD))
                        .orElse(null),
                layers.find("reference").map(filler::text).orElse(null),
                layers.find("language").map(CaseReader::language).orElse(null),
                tags(layers, filler),
                weight(layers),
                layers.find("cluster").map(filler::text).orElse(shared),
                layers.find("repeats")
                        .map(value -> value.integer(1, MOST_REPEATS))
                        .orElse(1));
    }

    private static String id(Layers layers, Map<String, YamlNode> choice) {
        String id = layers.own().find("id").map(value -> value.text().strip()).orElse("");
        if (id.isEmpty() || choice.isEmpty()) {
            return id;
        }
        return choice.entrySet().stream()
                .map(each -> each.getKey() + "=" + shown(each.getValue()))
                .collect(Collectors.joining(",", id + "[", "]"));
    }

    private static String shown(YamlNode value) {
        return value instanceof YamlNode.Scalar scalar ? scalar.text() : String.valueOf(value.plain());
    }

    private static List<Check> checks(Layers layers, Filler filler) {
        List<Check> checks = new ArrayList<>();
        layers.both("checks").forEach(value -> checks.addAll(CheckReader.read(value, filler)));
        return checks;
    }

    private static List<String> tags(Layers layers, Filler filler) {
        return layers.both("tags").stream()
                .flatMap(value -> value.items().stream())
                .map(filler::text)
                .distinct()
                .toList();
    }

    private static double weight(Layers layers) {
        Value given = layers.find("weight").orElse(null);
        double weight = given == null ? 1 : given.between(0, MOST_WEIGHT);
        if (given != null && weight == 0) {
            throw given.not("a case counts more than 0; remove the case, or tag it");
        }
        return weight;
    }

    private static String language(Value value) {
        try {
            return new Locale.Builder().setLanguageTag(value.text()).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw value.not("write a language tag, e.g. en, ko, pt-BR");
        }
    }
}
