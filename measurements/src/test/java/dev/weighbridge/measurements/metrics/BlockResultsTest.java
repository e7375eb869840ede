package dev.weighbridge.measurements.metrics;

import static dev.weighbridge.measurements.metrics.Journals.settled;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Load.Level;
import dev.weighbridge.measurements.plan.Block;
import dev.weighbridge.measurements.plan.BlockResult;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import dev.weighbridge.measurements.run.Labels;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlockResultsTest {
    private static final Block BLOCK = new Block(3, "paid", new Level.Open(2), false, List.of());
    private static final Comparison COMPARISON = Journals.comparison(Journals.SEARCH);

    @Test
    void aBlockCountsWhatWasSentAnsweredAndGoodEnough() {
        BlockResult result = result(
                Exchanges.streamed(50, 20).usage(12, 50),
                Exchanges.streamed(50, 40).usage(12, 50),
                Exchanges.failed(new Outcome.ConnectionError(Outcome.Phase.CONNECT, "refused"), null)
                        .sends(0),
                Exchanges.failed(new Outcome.Censored(), null).sends(0));

        assertThat(result).isEqualTo(new BlockResult(BLOCK, 3, 2, 1, false));
    }

    @Test
    void aBlockSentTooLateIsClientBound() {
        assertThat(result(Exchanges.streamed(50, 20).sentAt(0, 50)).clientBound())
                .isTrue();
        assertThat(result().clientBound()).isFalse();
    }

    private static BlockResult result(Exchanges... built) {
        Labels labels = Journals.labels("paid", "chat", 3, "2/s", false);
        List<Settled> settled = List.of(built).stream()
                .map(each -> settled("s1-0", labels, each))
                .toList();
        return BlockResults.of(BLOCK, settled, COMPARISON);
    }
}
