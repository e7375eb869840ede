package dev.weighbridge.evalsuites.claims;

import dev.weighbridge.measurements.userfile.Section;
import dev.weighbridge.measurements.userfile.Value;
import dev.weighbridge.measurements.userfile.YamlFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a suite of claims. */
final class ClaimSuiteReader {
    private static final List<String> SUITE = List.of("source", "models", "calls", "claims");
    private static final List<String> CLAIM = List.of("says", "expect", "not-testable", "by-hand");

    private final YamlFile file;
    private final Map<String, String> models = new LinkedHashMap<>();
    private final List<CallSpec> calls;

    ClaimSuiteReader(Path path, Map<String, String> others) {
        this.file = YamlFile.read(path, SUITE, "eval-suites/claims/keeprouter.yaml");
        file.root()
                .find("models")
                .ifPresent(value -> value.mapping()
                        .entries()
                        .forEach((name, entry) ->
                                models.put(name, String.valueOf(entry.value().plain()))));
        models.putAll(others);
        this.calls = file.root().named("calls", CallReader.KEYS, new CallReader(models)::read);
    }

    ClaimSuite read() {
        String source = file.root()
                .get("source", "say where the provider claims this, and when you read it")
                .text();
        List<Claim> claims = file.root().named("claims", CLAIM, this::claim);
        return new ClaimSuite(file.name(), source, calls, claims);
    }

    private Claim claim(String id, Section section) {
        String words =
                section.get("says", "write what is claimed, in one sentence").text();
        List<Check> checks = section.find("expect").map(this::checks).orElse(List.of());
        Value why = section.find("not-testable").orElse(null);
        if (checks.isEmpty() == (why == null)) {
            throw section.error("expect", "and not-testable exclude each other; give one of them");
        }
        List<String> byHand = section.find("by-hand")
                .map(value -> value.items().stream().map(Value::text).toList())
                .orElse(List.of());
        return new Claim(id, words, checks, why == null ? null : why.text(), byHand);
    }

    private List<Check> checks(Value expect) {
        CheckReader reader = new CheckReader(calls, models);
        List<Check> checks = new ArrayList<>();
        for (Value item : expect.items()) {
            Section section = item.section(reader.names());
            section.entries()
                    .keySet()
                    .forEach(name -> checks.add(reader.read(name, section.get(name, "give its calls"))));
        }
        return checks;
    }
}
