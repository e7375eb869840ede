package dev.weighbridge.reports.page;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.measurements.comparison.Slo;
import dev.weighbridge.measurements.summary.TargetFacts;
import dev.weighbridge.measurements.summary.WorkloadFacts;
import dev.weighbridge.reports.page.Block.Column;
import dev.weighbridge.reports.page.Block.Group;
import dev.weighbridge.reports.page.Block.Row;
import dev.weighbridge.reports.page.Block.Table;
import dev.weighbridge.reports.reading.Quantity;
import dev.weighbridge.reports.reading.Reading;
import dev.weighbridge.reports.text.Numbers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was compared: the targets as asked and as they answered, and the work they were given. */
final class ComparedSection {
    private ComparedSection() {}

    static Section of(Reading reading) {
        return new Section("compared", "What was compared", List.of(targets(reading), workloads(reading)));
    }

    private static Table targets(Reading reading) {
        List<Row> rows = reading.summary().targets().stream()
                .map(target -> target(reading, target))
                .toList();
        List<Column> columns = List.of(
                Column.words("Target"),
                Column.words("Model asked for"),
                Column.words("Models that answered"),
                Column.words("Gateway"),
                Column.number("Input", "USD per 1M tokens"),
                Column.number("Output", "USD per 1M tokens"));
        return new Table("targets", "Targets", "", columns, List.of(new Group("", rows)));
    }

    private static Row target(Reading reading, TargetFacts target) {
        String where = target.baseUrl() == null ? "was not reached" : target.baseUrl();
        return new Row(
                Marks.target(reading, target.name()).with(role(reading, target.name())),
                List.of(
                        Datum.code(target.model()),
                        answered(target),
                        Datum.foreign(target.provider()).with(where),
                        price(target.price().inputMicroUsdPerMillion(), target.price(), asOf(target.price())),
                        price(target.price().outputMicroUsdPerMillion(), target.price(), flat(target.price()))));
    }

    private static String role(Reading reading, String target) {
        if (target.equals(reading.summary().run().incumbent())) {
            return "in use today";
        }
        return target.equals(reading.summary().run().candidate()) ? "candidate" : "";
    }

    private static Datum answered(TargetFacts target) {
        if (target.answeredModels().isEmpty()) {
            return Datum.unknown("no answer named its model");
        }
        String providers = target.answeredProviders().isEmpty() ? "" : "through " + counted(target.answeredProviders());
        return Datum.foreign(counted(target.answeredModels())).with(providers);
    }

    /** Names with how often each was met. */
    static String counted(Map<String, Integer> names) {
        return names.entrySet().stream()
                .map(each -> each.getKey() + " (" + Numbers.count(each.getValue()) + ")")
                .collect(Collectors.joining(", "));
    }

    private static Datum price(long microUsdPerMillion, TokenPrice price, String detail) {
        // One micro-USD is a million pico-USD.
        String usd = Numbers.usdExact(new Money(Math.multiplyExact(microUsdPerMillion, 1_000_000L)));
        return price.free() ? Datum.of("free") : Datum.of(usd, detail);
    }

    private static String asOf(TokenPrice price) {
        return price.asOf() == null ? "" : "as of " + Times.day(price.asOf());
    }

    private static String flat(TokenPrice price) {
        return price.perRequest().picoUsd() == 0 ? "" : "and " + Numbers.usdExact(price.perRequest()) + " a request";
    }

    private static Table workloads(Reading reading) {
        List<Row> rows = reading.summary().workloads().stream()
                .map(ComparedSection::workload)
                .toList();
        List<Column> columns = List.of(
                Column.words("Workload"),
                Column.words("Suite"),
                Column.number("Cases", ""),
                Column.words("Service level of each request"));
        return new Table("workloads", "Workloads", "", columns, List.of(new Group("", rows)));
    }

    private static Row workload(WorkloadFacts workload) {
        return new Row(
                Datum.foreign(workload.name()),
                List.of(
                        Datum.code(workload.prompts()),
                        Datum.count(workload.cases()),
                        Datum.of(serviceLevel(workload.slo()))));
    }

    private static String serviceLevel(Slo slo) {
        List<String> bounds = new ArrayList<>();
        bound(bounds, slo.ttft(), "first token within ", "");
        bound(bounds, slo.tpot(), "at most ", " a token after it");
        bound(bounds, slo.e2e(), "complete within ", "");
        return bounds.isEmpty() ? "only that an answer is delivered" : String.join("; ", bounds);
    }

    private static void bound(List<String> bounds, @Nullable Duration bound, String before, String after) {
        if (bound != null) {
            String millis = Numbers.estimate(Quantity.TTFT.shown((double) bound.toNanos()));
            bounds.add(before + millis + Numbers.THIN + "ms" + after);
        }
    }
}
