package dev.weighbridge.measurements.metrics;

import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Slo;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import dev.weighbridge.measurements.run.Manifest;
import dev.weighbridge.measurements.run.Reserved;
import dev.weighbridge.measurements.summary.Spent;
import dev.weighbridge.measurements.summary.TargetFacts;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of the targets themselves: the comparison's, in its order, then any other a journal names. */
final class Targets {
    private final Manifest header;
    private final Map<String, Entry> byName = new LinkedHashMap<>();

    private record Entry(TargetTally answers, SpentTally spent, AnswererTally answerers) {}

    Targets(Manifest header) {
        this.header = header;
        header.comparison().targets().forEach(target -> entry(target.name()));
    }

    void promised(Reserved reserved) {
        entry(reserved.labels().target()).spent.promised(reserved);
    }

    void settled(Settled settled, TokenFlow flow, Slo slo) {
        Entry entry = entry(settled.labels().target());
        entry.spent.settled(settled.id(), settled.exchange());
        if (settled.labels().warmUp()) {
            entry.answers.addWarmUp(settled);
        } else {
            entry.answers.add(settled, flow, slo);
        }
    }

    /** An answer that was delivered at this time. */
    void answered(Settled settled, Instant at) {
        boolean measured = !settled.labels().warmUp() && !settled.labels().provoking();
        if (measured && settled.exchange().outcome().delivered()) {
            long second = Math.max(0, Duration.between(header.startedAt(), at).toSeconds());
            entry(settled.labels().target()).answerers.add(settled.exchange().identity(), second);
        }
    }

    List<Spent> spent() {
        return byName.entrySet().stream()
                .map(entry -> entry.getValue().spent.spent(entry.getKey()))
                .toList();
    }

    List<TargetFacts> facts() {
        return comparison().targets().stream().map(this::facts).toList();
    }

    List<String> warnings() {
        return comparison().targets().stream()
                .flatMap(target -> warnings(target).stream())
                .toList();
    }

    private List<String> warnings(Target target) {
        Entry entry = entry(target.name());
        return TargetWarnings.of(target, entry.answers, entry.spent.spent(target.name()));
    }

    private TargetFacts facts(Target target) {
        URI baseUrl = header.baseUrls().getOrDefault(target.name(), target.baseUrl());
        TargetTally answers = entry(target.name()).answers;
        return new TargetFacts(
                target.name(),
                target.provider().label(),
                baseUrl == null ? null : baseUrl.toString(),
                target.model(),
                target.simulated(),
                target.price(),
                answers.answeredModels.byFrequency(),
                answers.answeredProviders.byFrequency(),
                entry(target.name()).answerers.answerers());
    }

    private Entry entry(String name) {
        return byName.computeIfAbsent(
                name, added -> new Entry(new TargetTally(), new SpentTally(price(added)), new AnswererTally()));
    }

    private @Nullable TokenPrice price(String name) {
        return comparison().target(name).map(Target::price).orElse(null);
    }

    private Comparison comparison() {
        return header.comparison();
    }
}
