package dev.weighbridge.reports.page;

import dev.weighbridge.measurements.comparison.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Our own and foreign files that are copied into each page, read from the class path. */
final class Assets {
    // The bundle with lines, bars, scatters and both renderers; about 700 kB, where the full one takes 1.1 MB.
    private static final String ECHARTS = "/META-INF/resources/_static/echarts/6.0.0/dist/echarts.common.min.js";

    private static final String CASES = "/dev/weighbridge/reports/cases/";

    private Assets() {}

    /** Apache ECharts with its licence notice. */
    static InlineScript echarts() {
        return new InlineScript(text(ECHARTS));
    }

    static InlineScript report() {
        return new InlineScript(text("say.js") + "\n" + text("unpack.js") + "\n" + text("report.js"));
    }

    /** The style sheet of a page in a language, with cases or without any. */
    static InlineStyle style(boolean cases, String language) {
        String korean = language.equals(Language.KO.tag()) ? "\n" + text("korean.css") : "";
        return new InlineStyle(text("report.css") + (cases ? "\n" + text(CASES + "cases.css") : "") + korean);
    }

    /** The script of the cases, for pages that have any. */
    static InlineScript cases() {
        return new InlineScript(Stream.of("elements.js", "differences.js", "keys.js", "cases.js")
                .map(part -> text(CASES + part))
                .collect(Collectors.joining("\n")));
    }

    static InlineScript calculator() {
        return new InlineScript(text("calculator.js"));
    }

    private static String text(String resource) {
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not on the class path; the build is incomplete");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read from the class path", e);
        }
    }
}
