package dev.weighbridge.simulator.truth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.price.TokenPrice;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ServedFiguresTest {
    private static final double[] HUNDRED =
            IntStream.rangeClosed(1, 100).asDoubleStream().toArray();

    @Test
    void percentileIsTheNearestRank() {
        assertThat(ServedFigures.percentile(HUNDRED, 50)).isEqualTo(OptionalDouble.of(50));
        assertThat(ServedFigures.percentile(HUNDRED, 99)).isEqualTo(OptionalDouble.of(99));
        assertThat(ServedFigures.percentile(new double[] {7}, 1)).isEqualTo(OptionalDouble.of(7));
        assertThat(ServedFigures.percentile(new double[0], 50)).isEmpty();
    }

    @Test
    void latencyEndsAtTheFirstEventAndThroughputBeginsThere() {
        TruthDraft draft = new TruthDraft(1, "p", 1_000_000);
        draft.admitted("Alpha", "id", TokenPrice.FREE, 3);
        draft.tokenEvent(3_500_000, 1);
        draft.tokenEvent(13_500_000, 1);
        draft.tokenEvent(23_500_000, 1);
        ServedFigures figures = ServedFigures.of(List.of(draft.end(Ending.COMPLETED), cut(), refused()), entry -> true);
        assertThat(figures.latencyMillis()).containsExactly(2.5);
        assertThat(figures.tokensPerSecond()).containsExactly(100);
        assertThat(figures.served()).isEqualTo(1);
        assertThat(figures.all()).isEqualTo(2);
    }

    private static TruthEntry cut() {
        TruthDraft draft = new TruthDraft(2, "p", 0);
        draft.admitted("Alpha", "id", TokenPrice.FREE, 3);
        return draft.end(Ending.RESET);
    }

    private static TruthEntry refused() {
        return new TruthDraft(3, "p", 0).end(Ending.ERROR);
    }
}
