package dev.weighbridge.reports.page;

import dev.weighbridge.measurements.summary.Summary;
import dev.weighbridge.reports.cases.Cases;
import dev.weighbridge.reports.language.Words;
import dev.weighbridge.reports.reading.Reading;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Renders a summary as one self-contained HTML page. The same input gives the same bytes. Thread-safe. */
public final class PageRenderer {
    private static final String TEMPLATES = "dev.weighbridge.reports.page";

    private final TemplateEngine engine;
    private final InlineScript charts;

    private PageRenderer(InlineScript charts) {
        this.engine = TemplateEngine.createPrecompiled(
                null, ContentType.Html, PageRenderer.class.getClassLoader(), TEMPLATES);
        this.charts = charts;
    }

    /** The renderer of complete pages. */
    public static PageRenderer create() {
        return new PageRenderer(Assets.echarts());
    }

    /** A renderer whose pages hold another script instead of the chart library, for small golden files. */
    static PageRenderer withCharts(String script) {
        return new PageRenderer(new InlineScript(script));
    }

    /** The page of a summary and of what is shown beside it. */
    public String render(Summary summary, Beside beside) {
        return render(summary, beside, Words.in(beside.terms().language(), PageNames.of(summary, beside)));
    }

    String render(Summary summary, Beside beside, Words words) {
        StringOutput html = new StringOutput();
        Page page = page(new Reading(summary), beside.in(words));
        engine.render("page.jte", Map.of("page", page, "words", words), html);
        return html.toString();
    }

    private Page page(Reading reading, Beside beside) {
        List<InlineScript> scripts = new ArrayList<>(List.of(charts, Assets.report(), Assets.calculator()));
        beside.cases().ifPresent(some -> scripts.add(Assets.cases()));
        Opening opening = OpeningBuilder.of(reading, VerdictSection.firstLines(beside.verdict()));
        return new Page(
                opening.heading() + " \u00b7 Weighbridge",
                policy(scripts),
                Assets.style(
                        beside.cases().isPresent(), beside.terms().language().tag()),
                OpeningBuilder.banners(reading.summary()),
                opening,
                beside.cases().isPresent() ? Shortcut.OF_CASES : List.of(),
                sections(reading, beside),
                List.copyOf(scripts));
    }

    /** The answer first, what it rests on after it, and how it was found last. */
    private static List<Section> sections(Reading reading, Beside beside) {
        return Stream.of(
                        decided(reading, beside),
                        weighed(reading),
                        served(reading, beside),
                        used(reading, beside),
                        failed(reading, beside),
                        trusted(reading, beside))
                .flatMap(s -> s)
                .toList();
    }

    private static Stream<Section> decided(Reading reading, Beside beside) {
        Set<String> cases = beside.cases().map(Cases::addresses).orElse(Set.of());
        return Stream.concat(
                VerdictSection.of(reading, beside.verdict(), cases).stream(),
                Stream.of(
                        QualityPriceSection.of(reading),
                        DifferencesSection.of(reading, beside.terms(), beside.verdict())));
    }

    private static Stream<Section> weighed(Reading reading) {
        return Stream.concat(
                Stream.of(ComparedSection.of(reading)),
                Stream.of(AnswersSection.of(reading), UnderLoadSection.of(reading), AnswerersSection.of(reading))
                        .flatMap(Optional::stream));
    }

    private static Stream<Section> served(Reading reading, Beside beside) {
        return Stream.concat(
                Stream.of(
                        ChartSections.percentiles(reading),
                        ChartSections.load(reading),
                        LatencySection.of(reading),
                        ServiceSection.of(reading)),
                Stream.of(PublishedSection.of(reading, beside.published()), LimitsSection.of(reading, beside.limits()))
                        .flatMap(Optional::stream));
    }

    private static Stream<Section> used(Reading reading, Beside beside) {
        return Stream.concat(
                Stream.of(MoneySection.of(reading, beside.terms())), MeterSection.of(beside.meters()).stream());
    }

    private static Stream<Section> failed(Reading reading, Beside beside) {
        return Stream.of(
                        ClaimsSection.of(beside.claims()),
                        Optional.of(ErrorsSection.of(reading)),
                        beside.cases().map(some -> CasesSection.of(reading, some)))
                .flatMap(Optional::stream);
    }

    private static Stream<Section> trusted(Reading reading, Beside beside) {
        return Stream.of(
                MethodSection.of(reading, beside),
                ClosingSections.warnings(reading),
                ClosingSections.files(beside.links()));
    }

    /** Nothing from anywhere, our own scripts by their hashes, and inline styles, which the charts need. */
    private static String policy(List<InlineScript> scripts) {
        String hashes = scripts.stream().map(InlineScript::hash).collect(Collectors.joining(" "));
        return "default-src 'none'; script-src " + hashes
                + "; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
    }
}
