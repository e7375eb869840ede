package dev.weighbridge.measurements.comparison;

import dev.weighbridge.measurements.userfile.DidYouMean;
import dev.weighbridge.measurements.userfile.Section;
import dev.weighbridge.measurements.userfile.Value;
import dev.weighbridge.measurements.verdict.Margins;
import dev.weighbridge.measurements.verdict.Metric;
import dev.weighbridge.measurements.verdict.gate.ExitPolicy;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads what ends a build. */
final class GateReader {
    private static final double POINTS = 100;
    private static final double LEAST_POINTS = 0.1;
    private static final double MOST_POINTS = 50;
    private static final double LEAST_RATIO = 1.01;
    private static final double MOST_RATIO = 10;
    private static final double LEAST_PERCENT = 1;
    private static final double MOST_PERCENT = 99.9;

    private GateReader() {}

    static Gating read(Section root) {
        return root.section("gate", Keys.GATE).map(GateReader::gating).orElse(Gating.USUAL);
    }

    private static Gating gating(Section section) {
        Gating usual = Gating.USUAL;
        return new Gating(
                section.section("margins", Keys.MARGINS)
                        .map(GateReader::margins)
                        .orElse(usual.margins()),
                section.find("metrics").map(GateReader::metrics).orElse(usual.metrics()),
                section.find("policy").map(GateReader::policy).orElse(usual.policy()),
                section.find("decision").map(Value::bool).orElse(usual.decision()),
                section.find("attainment-percent")
                        .map(value -> value.between(LEAST_PERCENT, MOST_PERCENT) / POINTS)
                        .orElse(usual.attainment()));
    }

    private static Margins margins(Section section) {
        Margins usual = Margins.withDefaults();
        return new Margins(
                points(section, "accuracy-points", usual.accuracy()),
                points(section, "attainment-points", usual.attainment()),
                points(section, "error-share-points", usual.errorShare()),
                points(section, "rate-limited-points", usual.rateLimited()),
                ratio(section, "latency-ratio", usual.latencyRatio()),
                section.find("latency-least").map(Value::duration).orElse(usual.latencyLeast()),
                ratio(section, "tokens-ratio", usual.tokensRatio()),
                ratio(section, "cost-ratio", usual.costRatio()));
    }

    private static double points(Section section, String key, double otherwise) {
        return section.find(key)
                .map(value -> value.between(LEAST_POINTS, MOST_POINTS) / POINTS)
                .orElse(otherwise);
    }

    private static double ratio(Section section, String key, double otherwise) {
        return section.find(key)
                .map(value -> value.between(LEAST_RATIO, MOST_RATIO))
                .orElse(otherwise);
    }

    private static List<Metric> metrics(Value value) {
        List<Value> items = value.items();
        if (items.isEmpty()) {
            throw value.wrong("is empty; name at least one metric, or leave the key out for all of them");
        }
        return items.stream()
                .map(item -> known(item, metricsByWord(), "metric"))
                .distinct()
                .toList();
    }

    private static ExitPolicy policy(Value value) {
        Map<String, ExitPolicy> byWord = new LinkedHashMap<>();
        Arrays.stream(ExitPolicy.values()).forEach(policy -> byWord.put(policy.word(), policy));
        return known(value, byWord, "policy");
    }

    static Map<String, Metric> metricsByWord() {
        Map<String, Metric> byWord = new LinkedHashMap<>();
        for (Metric metric : Metric.values()) {
            byWord.put(metric.name().toLowerCase(Locale.ROOT).replace('_', '-'), metric);
        }
        return byWord;
    }

    private static <T> T known(Value value, Map<String, T> byWord, String what) {
        T found = byWord.get(value.text());
        if (found == null) {
            throw value.not("no " + what + " has this name; " + DidYouMean.phrase(value.text(), byWord.keySet()));
        }
        return found;
    }
}
