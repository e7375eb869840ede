package dev.weighbridge.measurements.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.weighbridge.gateway.testing.GoldenFile;
import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.run.JournalCodec.Decoded;
import dev.weighbridge.measurements.run.JournalLine.Promised;
import dev.weighbridge.measurements.run.JournalLine.Recalled;
import dev.weighbridge.measurements.run.JournalLine.Resumed;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import dev.weighbridge.measurements.run.JournalLine.ShardBegan;
import dev.weighbridge.measurements.run.JournalLine.SimulationEnded;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@SuppressWarnings("TimeInStaticInitializer") // its clock stands still
class JournalCodecTest {
    private static final List<JournalLine> VERSION_1 = List.of(
            new ShardBegan("r1.1", "StreamingLatencySimulation", Samples.WALL.instant(), 42),
            new Promised(new Reserved("r1.1-1", Samples.labels(0), Samples.worst(9))),
            new Settled(
                    "r1.1-1",
                    Samples.labels(0),
                    Samples.completed(Samples.usage(5, 2)),
                    new LocalCounts("words", 2, 2, 1, 0),
                    "say two"),
            new SimulationEnded("StreamingLatencySimulation", "r1.1", true, ""));

    @Test
    void everyExchangeComesBackAsItWas() {
        Seeded.check(500, random -> {
            LocalCounts counts = random.nextBoolean() ? new LocalCounts("words", 3, 4, 1, 2) : null;
            Settled line = new Settled(
                    "r1.1-1",
                    Samples.labels(2),
                    new RandomExchanges(random).next(),
                    counts,
                    counts == null ? null : "hi");
            assertThat(roundTrip(line)).isEqualTo(line);
        });
    }

    @Test
    void aLineHoldsNothingButWhatIsReadBack() {
        ObjectReader strict =
                RunJson.MAPPER.readerFor(JournalLine.class).with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        Seeded.check(200, random -> {
            Settled line = new Settled("r1.1-1", Samples.labels(2), new RandomExchanges(random).next(), null, null);
            assertThatCode(() -> strict.readValue(JournalCodec.encode(line))).doesNotThrowAnyException();
        });
    }

    @Test
    void everyOtherLineComesBackAsItWas() {
        List<JournalLine> lines = List.of(
                new ShardBegan("r1.1", "StreamingLatencySimulation", Samples.WALL.instant(), 12345),
                new Promised(new Reserved("r1.1-1", Samples.labels(0), Samples.worst(9))),
                new SimulationEnded("StreamingLatencySimulation", "r1.1", false, "cap reached: requests"),
                new Recalled(
                        "r1.1-2",
                        Samples.labels(1),
                        Texts.untimed(Samples.completed(Samples.usage(5, 2))),
                        "say two",
                        "r0",
                        Samples.WALL.instant()),
                new Resumed("20261121-020000-000"));
        assertThat(lines).allSatisfy(line -> assertThat(roundTrip(line)).isEqualTo(line));
    }

    @Test
    void aLineIsOneLine() {
        Seeded.check(100, random -> {
            JournalLine line =
                    new Settled("r1.1-1", Samples.labels(2), new RandomExchanges(random).next(), null, "a\nb\r\nc");
            assertThat(new String(JournalCodec.encode(line), StandardCharsets.UTF_8))
                    .containsOnlyOnce("\n")
                    .endsWith("\n")
                    .doesNotContain("\r");
        });
    }

    @Test
    void fieldsAndLinesOfALaterVersionArePassedOver() throws IOException {
        String later =
                "{\"line\":\"resumed\",\"run\":\"r2\",\"why\":{\"deep\":[1]}}\n{\"line\":\"graded\",\"score\":1}\n";
        List<JournalLine> lines = new ArrayList<>();

        JournalRead read = JournalRead.of(new ByteArrayInputStream(later.getBytes(StandardCharsets.UTF_8)), lines::add);

        assertThat(lines).containsExactly(new Resumed("r2"));
        assertThat(read).isEqualTo(new JournalRead(1, 0, 1));
    }

    @Test
    void theFormOfVersion1IsSealed() {
        GoldenFile.of("run/exchanges-v1.jsonl")
                .matches(() -> VERSION_1.stream()
                        .map(JournalCodec::encode)
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                        .collect(Collectors.joining()));
    }

    @Test
    void theJournalOfVersion1StaysReadable() throws IOException {
        List<JournalLine> lines = new ArrayList<>();
        Path stored = Path.of("src/test/resources/run/exchanges-v1.jsonl");

        JournalRead read = JournalRead.of(stored, "", List.of(lines::add));

        assertThat(read).isEqualTo(new JournalRead(4, 0, 0));
        assertThat(lines).isEqualTo(VERSION_1);
    }

    private static JournalLine roundTrip(JournalLine line) {
        byte[] bytes = JournalCodec.encode(line);
        return ((Decoded.Line) JournalCodec.decode(bytes)).line();
    }
}
