package dev.weighbridge.reports.page;

import dev.weighbridge.measurements.summary.Summary;
import dev.weighbridge.reports.cases.Cases;
import dev.weighbridge.reports.reading.Reading;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Renders a summary as one self-contained HTML page. The same input gives the same bytes. Thread-safe. */
public final class PageRenderer {
    private static final int AFTER_COMPARED = 1;
    private static final int AFTER_LATENCY = 3;
    private static final int AFTER_ERRORS = 6;
    private static final int AFTER_MONEY = 7;
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
        StringOutput html = new StringOutput();
        engine.render("page.jte", page(new Reading(summary), beside), html);
        return html.toString();
    }

    private Page page(Reading reading, Beside beside) {
        List<InlineScript> scripts = new ArrayList<>(List.of(charts, Assets.report()));
        beside.cases().ifPresent(some -> scripts.add(Assets.cases()));
        Opening opening = OpeningBuilder.of(reading, VerdictSection.firstLines(beside.verdict()));
        return new Page(
                opening.heading() + " \u00b7 Weighbridge",
                policy(scripts),
                Assets.style(beside.cases().isPresent()),
                OpeningBuilder.banners(reading.summary()),
                opening,
                sections(reading, beside),
                List.copyOf(scripts));
    }

    private static List<Section> sections(Reading reading, Beside beside) {
        List<Section> sections = new ArrayList<>(List.of(
                ComparedSection.of(reading),
                ServiceSection.of(reading),
                LatencySection.of(reading),
                ChartSections.percentiles(reading),
                ChartSections.load(reading),
                ErrorsSection.of(reading),
                MoneySection.of(reading),
                MethodSection.of(reading),
                ClosingSections.warnings(reading),
                ClosingSections.files(beside.links())));
        beside.cases().ifPresent(some -> sections.add(AFTER_MONEY, CasesSection.of(reading, some)));
        MeterSection.of(beside.meters()).ifPresent(section -> sections.add(AFTER_MONEY, section));
        ClaimsSection.of(beside.claims()).ifPresent(section -> sections.add(AFTER_MONEY, section));
        LimitsSection.of(reading, beside.limits()).ifPresent(section -> sections.add(AFTER_ERRORS, section));
        PublishedSection.of(reading, beside.published()).ifPresent(section -> sections.add(AFTER_LATENCY, section));
        sections.addAll(AFTER_COMPARED, answers(reading));
        Set<String> cases = beside.cases().map(Cases::addresses).orElse(Set.of());
        VerdictSection.of(reading, beside.verdict(), cases).ifPresent(section -> sections.add(0, section));
        return List.copyOf(sections);
    }

    private static List<Section> answers(Reading reading) {
        return Stream.of(AnswersSection.of(reading), UnderLoadSection.of(reading), AnswerersSection.of(reading))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Nothing from anywhere, our own scripts by their hashes, and inline styles, which the charts need. */
    private static String policy(List<InlineScript> scripts) {
        String hashes = scripts.stream().map(InlineScript::hash).collect(Collectors.joining(" "));
        return "default-src 'none'; script-src " + hashes
                + "; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
    }
}
