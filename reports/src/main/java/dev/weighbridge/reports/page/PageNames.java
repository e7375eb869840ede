package dev.weighbridge.reports.page;

import dev.weighbridge.measurements.summary.Answerer;
import dev.weighbridge.measurements.summary.MonthlyCost;
import dev.weighbridge.measurements.summary.Score;
import dev.weighbridge.measurements.summary.Summary;
import dev.weighbridge.measurements.summary.TargetFacts;
import dev.weighbridge.reports.cases.Cases;
import dev.weighbridge.reports.text.Visible;
import dev.weighbridge.reports.verdict.ShownVerdict;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is a name in a run's page, be it spelled like a word: targets, models, workloads, suites, tags and the like. */
final class PageNames {
    private PageNames() {}

    static Set<String> of(Summary summary, Beside beside) {
        return Stream.of(
                        ofRun(summary),
                        summary.targets().stream().flatMap(PageNames::ofTarget),
                        summary.workloads().stream().flatMap(each -> Stream.of(each.name(), each.prompts())),
                        summary.quality().scores().stream().flatMap(PageNames::ofScore),
                        summary.costs().months().stream().map(MonthlyCost::workload),
                        beside.cases().stream().flatMap(PageNames::ofCases),
                        beside.verdict().stream().flatMap(PageNames::ofVerdict),
                        beside(beside))
                .flatMap(names -> names)
                .filter(Objects::nonNull)
                .map(Visible::of)
                .filter(name -> !name.isBlank())
                .collect(Collectors.toSet());
    }

    private static Stream<String> ofRun(Summary summary) {
        return Stream.concat(
                Stream.of(
                        summary.run().id(),
                        summary.run().comparison(),
                        summary.run().incumbent(),
                        summary.run().candidate()),
                summary.simulations().stream().map(each -> each.name()));
    }

    private static Stream<String> ofTarget(TargetFacts target) {
        return Stream.of(
                        Stream.of(target.name(), target.model(), target.baseUrl()),
                        target.answeredModels().keySet().stream(),
                        target.answeredProviders().keySet().stream(),
                        target.answerers().each().stream().flatMap(PageNames::ofAnswerer))
                .flatMap(names -> names);
    }

    private static Stream<String> ofAnswerer(Answerer who) {
        return Stream.of(who.name(), who.model(), who.provider(), who.fingerprint());
    }

    private static Stream<String> ofScore(Score score) {
        return Stream.of(
                        Stream.of(score.workload()),
                        score.byTag().keySet().stream(),
                        score.byBackend().keySet().stream())
                .flatMap(names -> names);
    }

    private static Stream<String> ofCases(Cases cases) {
        return cases.cases().stream().flatMap(each -> Stream.concat(Stream.of(each.workload()), each.tags().stream()));
    }

    private static Stream<String> ofVerdict(ShownVerdict verdict) {
        return Stream.concat(
                verdict.decisions().stream().map(each -> each.workload()),
                verdict.slices().stream().map(each -> each.tag()));
    }

    private static Stream<String> beside(Beside beside) {
        return Stream.concat(
                beside.limits().stream().flatMap(each -> Stream.of(each.target(), each.model(), each.baseUrl())),
                beside.claims().stream().map(each -> each.provider()));
    }
}
