package dev.weighbridge.reports.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Finds what a reader of a Korean page would still read in English. */
final class EnglishLeft {
    /** Commands, ids, and what models and gateways say. */
    private static final String DATA =
            "code, pre, kbd, script, style, option, #cases-table td:last-child, #cases-table th,"
                    + " #error-kinds td:nth-child(5)";

    private static final List<String> READ = List.of("aria-label", "title", "placeholder", "data-because");
    private static final Set<String> READ_OF_CHARTS = Set.of("name", "detail", "labels", "counted");

    /** Verdicts, units, names of the field, and of the fixtures. */
    private static final Set<String> KEPT = Set.of(
            ("MOVE STAY TOO CLOSE NOT ENOUGH DATA PASS FAIL INCONCLUSIVE INVALID NO BASELINE GATED TESTABLE SIMULATED"
                            + " TRUE LATE EARLY ABSENT NONSENSE UNTESTED CLIENT BOUND TTFT TTFV TPOT USD SLO UTC SHA GCRA RFC"
                            + " HTTP Weighbridge Gatling Apache ECharts License Java Debian Linux Git git SDK OpenRouter OpenAI"
                            + " Anthropic Retry After Fieller ms min bin weigh bless reports json limit remaining reset"
                            + " store texts false traffic requests per month run ID judge load blocks peak minute")
                    .split(" "));

    private static final Pattern IDENTIFIER = Pattern.compile("\\w+(?:[._/:@]+\\w+)+|\\w*\\d\\w*");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");

    private final Pattern known;
    private final Set<String> left = new TreeSet<>();

    private EnglishLeft(Stream<String> known) {
        this.known = Pattern.compile(
                known.sorted(Comparator.comparingInt(String::length).reversed())
                        .map(text -> "(?<![A-Za-z])" + Pattern.quote(text) + "(?![A-Za-z])")
                        .collect(Collectors.joining("|")));
    }

    /**
     * The texts of a page with English words in them.
     *
     * @param names the names in the page
     * @param data texts of the fixture that come from elsewhere
     */
    static Set<String> in(Document page, Collection<String> names, Collection<String> data) {
        EnglishLeft left = new EnglishLeft(Stream.concat(names.stream(), data.stream()));
        page.select(DATA).stream().filter(each -> !each.hasClass("chart-data")).forEach(Element::empty);
        page.getAllElements().forEach(left::element);
        page.select("figure .chart-data").forEach(chart -> left.chart(ChartData.of(chart)));
        return left.left;
    }

    private void element(Element element) {
        Stream.concat(
                        element.textNodes().stream().map(TextNode::text),
                        READ.stream().map(element::attr))
                .forEach(this::text);
    }

    private void chart(JsonNode node) {
        node.properties().forEach(each -> {
            if (READ_OF_CHARTS.contains(each.getKey())) {
                Stream.concat(Stream.of(each.getValue()), each.getValue().valueStream())
                        .filter(JsonNode::isTextual)
                        .forEach(text -> text(text.textValue()));
            }
        });
        node.forEach(this::chart);
    }

    private void text(String text) {
        if (!WORD.matcher(text).find()) {
            return;
        }
        String ours = known.matcher(text).replaceAll("\u00b7");
        boolean english = WORD.matcher(IDENTIFIER.matcher(ours).replaceAll("\u00b7"))
                .results()
                .anyMatch(word -> !KEPT.contains(word.group()));
        if (english) {
            left.add(text);
        }
    }
}
