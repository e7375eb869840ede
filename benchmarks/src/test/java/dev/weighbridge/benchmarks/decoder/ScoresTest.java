package dev.weighbridge.benchmarks.decoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoresTest {

    @Test
    void leastRatioIsThatOfTheWorstStreamAndReader() {
        Scores scores = new Scores(List.of(round(100, 300, 250, 80)));
        assertThat(scores.leastRatio()).isEqualTo(0.8, within(1e-9));
    }

    @Test
    void ratioIsTakenWithinEachRoundBeforeTheMedian() {
        Scores scores = new Scores(List.of(round(100, 200, 200, 200), round(10, 30, 30, 30), round(50, 200, 200, 200)));
        assertThat(scores.ratio(ChatStream.OPENAI, Reader.DECODER_BY_EVENTS)).isEqualTo(3.0, within(1e-9));
    }

    @Test
    void medianOfTwoRoundsIsTheirMean() {
        Scores scores = new Scores(List.of(round(100, 200, 200, 200), round(100, 400, 400, 400)));
        assertThat(scores.eventsPerSecond(ChatStream.OPENAI, Reader.DECODER_BY_BUFFERS))
                .isEqualTo(300, within(1e-9));
    }

    @Test
    void lastLineOfTheTableIsTheJudgedRatio() {
        String text = new ScoreTable(new Scores(List.of(round(100, 300, 250, 80))), 1).text();
        assertThat(text.lines().toList())
                .hasSize(8)
                .last()
                .isEqualTo("decoder: 0.80 (aim >= 1.0 x the plain reader's events/s)");
    }

    @Test
    void missingBenchmarkIsNamed() {
        assertThatThrownBy(() -> new Scores(List.of(List.of())).leastRatio())
                .hasMessageContaining("DECODER_BY_BUFFERS");
    }

    /** The same speeds on both streams, but for the decoder's by events on the second. */
    private static List<Score> round(double plain, double buffers, double events, double openRouterEvents) {
        List<Score> round = new ArrayList<>();
        for (ChatStream stream : ChatStream.values()) {
            round.add(new Score(stream, Reader.PLAIN, plain, 1));
            round.add(new Score(stream, Reader.DECODER_BY_BUFFERS, buffers, 1));
            round.add(new Score(
                    stream, Reader.DECODER_BY_EVENTS, stream == ChatStream.OPENAI ? events : openRouterEvents, 1));
        }
        return round;
    }
}
