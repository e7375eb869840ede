package dev.weighbridge.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.weighbridge.gateway.testing.GoldenFile;
import dev.weighbridge.measurements.summary.RunCosts;
import dev.weighbridge.measurements.summary.Summary;
import dev.weighbridge.measurements.summary.TargetCost;
import dev.weighbridge.reports.reading.Accuracy;
import dev.weighbridge.reports.reading.PricePoint;
import dev.weighbridge.reports.reading.QualityPrice;
import dev.weighbridge.reports.reading.Reading;
import dev.weighbridge.reports.testing.CellFixture;
import dev.weighbridge.reports.testing.GradedSummaries;
import dev.weighbridge.reports.testing.PricedSummaries;
import dev.weighbridge.reports.testing.Samples;
import dev.weighbridge.reports.testing.Summaries;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

class ChartsTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void spectrumOptionsAreTheGoldenOnes() {
        GoldenFile.of("golden/spectrum-chart.json").matches(() -> pretty(spectrum(Summaries.small())));
    }

    @Test
    void loadOptionsAreTheGoldenOnes() {
        GoldenFile.of("golden/load-chart.json").matches(() -> pretty(load(Summaries.small())));
    }

    @Test
    void stallOptionsAreTheGoldenOnes() {
        GoldenFile.of("golden/stall-chart.json").matches(() -> pretty(stalls(Summaries.small())));
    }

    @Test
    void ofTheAnswersAllHaveALongerGapThanTheShortestAndTheRestFallsStepByStep() {
        Summary summary = Summaries.of(CellFixture.open("free", Summary.ALL, 4)
                .gap(Samples.of(10e6, 20e6, 30e6, 40e6))
                .cell());
        JsonNode line = stalls(summary).at("/pictures/0/series/0");

        assertThat(line.get("data")).hasToString("[[10,100],[10,100],[20,75],[30,50],[40,25]]");
        assertThat(line.get("name").asText()).isEqualTo("free, n\u00a0=\u00a04");
        assertThat(line.get("step").asText()).isEqualTo("end");
    }

    @Test
    void aGapOfNothingHasAPlaceOnTheLogAxis() {
        Summary summary = Summaries.of(CellFixture.open("free", Summary.ALL, 4)
                .gap(Samples.of(0, 20e6))
                .cell());

        assertThat(stalls(summary).at("/pictures/0/series/0/data/0/0").asDouble())
                .isPositive();
    }

    @Test
    void accuracyOptionsAreTheGoldenOnes() {
        GoldenFile.of("golden/accuracy-chart.json")
                .matches(() -> pretty(tree(
                        AccuracyChart.of(new Reading(GradedSummaries.typical())).orElseThrow())));
    }

    @Test
    void answererOptionsAreTheGoldenOnes() {
        GoldenFile.of("golden/answerer-chart.json")
                .matches(() -> pretty(tree(
                        AnswererChart.of(GradedSummaries.typical().targets()).orElseThrow())));
    }

    @Test
    void qualityAndPriceOptionsAreTheGoldenOnes() {
        GoldenFile.of("golden/quality-price-chart.json").matches(() -> pretty(qualityPrice(PricedSummaries.typical())));
    }

    @Test
    void aTargetOfUnknownPriceIsALineAcrossAndNoPoint() {
        Summary summary = PricedSummaries.large();
        List<TargetCost> costs = summary.costs().targets().stream()
                .map(cost -> cost.target().equals("other")
                        ? PricedSummaries.unknownCost(cost.target(), cost.workload())
                        : cost)
                .toList();
        JsonNode series = qualityPrice(summary.with(new RunCosts(costs, List.of(), List.of())))
                .at("/pictures/0/series");

        JsonNode other = series.get(4);
        assertThat(other.get("name").asText()).isEqualTo("other");
        assertThat(other.get("data")).isEmpty();
        assertThat(other.at("/markLine/label/formatter").asText()).isEqualTo("other, price unknown");
    }

    @Test
    void pricesFarApartStandOnALogAxisUnlessOneIsNothing() {
        QualityPrice near = new QualityPrice("a", List.of(point("free", "0.001"), point("paid", "0.002")));
        QualityPrice far = new QualityPrice("a", List.of(point("free", "0.0001"), point("paid", "0.02")));
        QualityPrice free = new QualityPrice("a", List.of(point("free", "0"), point("paid", "0.02")));

        assertThat(PriceAxes.of(near).price()).containsEntry("type", "value");
        assertThat(PriceAxes.of(far).price()).containsEntry("type", "log");
        assertThat(PriceAxes.of(free).price()).containsEntry("type", "value");
    }

    private static PricePoint point(String target, String usd) {
        return new PricePoint(
                target,
                new Accuracy(0.5, 0.4, 0.6, 40),
                "",
                PricedSummaries.cost(target, "a", usd).perThousand());
    }

    private static JsonNode qualityPrice(Summary summary) {
        Reading reading = new Reading(summary);
        return tree(QualityPriceChart.of(reading, QualityPrice.of(reading)).orElseThrow());
    }

    @Test
    void accuracyIsShownOfAllWorkloadsTogetherAndOfEach() {
        Chart chart = AccuracyChart.of(new Reading(GradedSummaries.typical())).orElseThrow();

        assertThat(chart.switches().get(0).positions()).containsExactly("all together", "support-en", "support-ko");
        assertThat(tree(chart).at("/pictures/1/series/0/data/0/detail").asText())
                .isEqualTo("free at 4/s: 85.7\u202f% right [70.6, 93.7], 30 of 35 answers");
    }

    @Test
    void aTargetThatOneAnsweredForHasNoPicture() {
        Chart chart = AnswererChart.of(GradedSummaries.typical().targets()).orElseThrow();

        assertThat(chart.switches().get(0).positions()).containsExactly("free");
        assertThat(AnswererChart.of(GradedSummaries.typical().targets().subList(1, 2)))
                .isEmpty();
    }

    @Test
    void aPointLiesAtOneOverTheShareAboveIt() {
        Summary summary = Summaries.of(CellFixture.open("free", Summary.ALL, 4)
                .ttft(Samples.of(10e6, 20e6, 30e6, 40e6))
                .cell());

        JsonNode points = spectrum(summary).at("/pictures/0-0/series/0/data");

        assertThat(points).hasToString("[[1,10],[1.333,20],[2,30],[4,40]]");
    }

    @Test
    void everySwitchPositionHasItsPicture() {
        Chart chart = SpectrumChart.of(new Reading(Summaries.typical())).orElseThrow();
        JsonNode pictures = tree(chart).get("pictures");

        assertThat(chart.switches()).extracting(Chart.Switch::label).containsExactly("Measure", "Load");
        assertThat(pictures)
                .hasSize(chart.switches().get(0).positions().size()
                        * chart.switches().get(1).positions().size());
    }

    @Test
    void aPercentileThatIsNotCarriedIsNotDrawn() {
        JsonNode series = load(Summaries.small()).at("/pictures/0/series");

        assertThat(series.findValuesAsText("name"))
                .contains("free, median", "paid, median")
                .doesNotContain("free, 90th percentile");
    }

    @Test
    void summariesWithoutSamplesHaveNoCharts() {
        Reading empty = new Reading(Summaries.of(
                CellFixture.open("free", Summary.ALL, 4).outcome("timeout", 5).cell()));

        assertThat(SpectrumChart.of(empty)).isEmpty();
        assertThat(LoadChart.of(empty)).isEmpty();
        assertThat(AccuracyChart.of(empty)).isEmpty();
        assertThat(StallChart.of(empty)).isEmpty();
    }

    @Test
    void dataThatAreManyAreDeflatedAndComeBackWhole() throws DataFormatException {
        SafeJson json = SafeJson.ofValue("said <again> ".repeat(100));
        PackedJson packed = PackedJson.of(json, 50);
        Inflater inflater = new Inflater();
        inflater.setInput(Base64.getDecoder().decode(packed.data().text().replace("\"", "")));
        byte[] whole = new byte[10_000];
        int length = inflater.inflate(whole);
        inflater.end();

        assertThat(packed.form()).isEqualTo("deflate");
        assertThat(new String(whole, 0, length, StandardCharsets.UTF_8)).isEqualTo(json.text());
        assertThat(PackedJson.of(json, 10_000)).isEqualTo(new PackedJson("json", json));
    }

    @Test
    void jsonCannotEndItsScriptTag() throws JsonProcessingException {
        String hostile = "</script><!--&\u2028\u2029";
        String safe = SafeJson.of(JsonNodeFactory.instance.textNode(hostile)).text();

        assertThat(safe).doesNotContain("<", ">", "&", "\u2028", "\u2029");
        assertThat(MAPPER.readTree(safe).asText()).isEqualTo(hostile);
    }

    private static JsonNode spectrum(Summary summary) {
        return tree(SpectrumChart.of(new Reading(summary)).orElseThrow());
    }

    private static JsonNode load(Summary summary) {
        return tree(LoadChart.of(new Reading(summary)).orElseThrow());
    }

    private static JsonNode stalls(Summary summary) {
        return tree(StallChart.of(new Reading(summary)).orElseThrow());
    }

    private static JsonNode tree(Chart chart) {
        try {
            return MAPPER.readTree(chart.data().text());
        } catch (JsonProcessingException e) {
            throw new AssertionError("the chart's data is not JSON", e);
        }
    }

    private static String pretty(JsonNode tree) {
        return tree.toPrettyString().replace(System.lineSeparator(), "\n") + "\n";
    }
}
