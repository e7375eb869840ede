package dev.weighbridge.reports.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weighbridge.measurements.baseline.CaseOutcome;
import dev.weighbridge.reports.chart.PackedJson;
import dev.weighbridge.reports.testing.CaseSamples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Random;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;

class CasesJsonTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void whatIsTheSameStandsOnce() throws IOException {
        JsonNode json = json(CaseSamples.typical());
        JsonNode first = json.at("/cases/1/answers/0");

        assertThat(json.get("texts").findValuesAsText("")).doesNotHaveDuplicates();
        assertThat(json.at("/cases/2/answers/0/text")).isEqualTo(first.get("text"));
        assertThat(json.at("/texts/" + first.get("text").asInt()).asText()).isEqualTo("The capital is Lyon.");
        assertThat(json.at("/cases/2/address").asText()).isEqualTo("case=triage%2Fbetter%202");
    }

    @Test
    void whatIsUnknownIsAbsent() throws IOException {
        GradedAnswer none = CaseSamples.answer("free", CaseOutcome.INFRASTRUCTURE_ERROR, "");
        JsonNode answer =
                json(CaseSamples.cases(CaseSamples.of("w", "c", none))).at("/cases/0/answers/0");
        assertThat(answer.has("text")).isFalse();
        assertThat(answer.has("recalledFrom")).isFalse();
    }

    @Test
    void aCutTextSaysHowLongItIs() throws IOException {
        JsonNode json = json(CaseSamples.hostile());
        JsonNode text = json.at("/texts/" + json.at("/cases/0/answers/0/text").asInt());
        assertThat(text.get(1).asInt()).isEqualTo(4000);
        assertThat(text.get(2).asInt()).isGreaterThan(1 << 20);
    }

    @Test
    void hostileTextNeitherEndsTheTagNorHides() {
        String text = CasesJson.of(CaseSamples.hostile()).text();
        assertThat(text)
                .doesNotContain("<", ">", "&", "\u202e", "\u200b", "\u001b", "\ud800", "\u0000", "\\u0000", "\r")
                .contains("⟨U+202E⟩", "⟨U+200B⟩", "␛[31m", "␀");
    }

    @Test
    void fewCasesStandAsTheyAreAndManyDeflated() throws IOException {
        Cases many = CaseSamples.many(500, new Random(1));
        assertThat(PackedCases.of(CaseSamples.typical()).form()).isEqualTo("json");
        PackedJson packed = PackedCases.of(many);
        assertThat(packed.form()).isEqualTo("deflate");

        byte[] bytes =
                Base64.getDecoder().decode(MAPPER.readTree(packed.data().text()).asText());
        assertThat(MAPPER.readTree(new InflaterInputStream(new ByteArrayInputStream(bytes))))
                .isEqualTo(json(many));
    }

    @Test
    void theSameCasesGiveTheSameText() {
        assertThat(PackedCases.of(CaseSamples.many(200, new Random(3))).data().text())
                .isEqualTo(PackedCases.of(CaseSamples.many(200, new Random(3)))
                        .data()
                        .text());
    }

    private static JsonNode json(Cases cases) throws IOException {
        return MAPPER.readTree(CasesJson.of(cases).text());
    }
}
