package dev.weighbridge.measurements.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.measurements.baseline.BlockProjection;
import dev.weighbridge.measurements.verdict.Metric;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadBlocksTest {
    private final LoadBlocks blocks = new LoadBlocks(Journals.comparison(Journals.FIXED));

    @Test
    void aBlockHasWhatItsRequestsCameTo() {
        accept("free", "chat", 3, "2/s", Exchanges.streamed(5, 20));
        accept("free", "chat", 3, "2/s", Exchanges.streamed(5, 20));
        accept("free", "chat", 3, "2/s", Exchanges.failed(new Outcome.Incomplete("cut"), 200));
        BlockProjection block = blocks.of("free", "chat").get(0);

        assertThat(block.id()).isEqualTo("2/s/1");
        assertThat(block.requests()).isEqualTo(3);
        assertThat(block.errors()).isEqualTo(1);
        assertThat(block.limited()).isZero();
        assertThat(block.seconds(Metric.TTFT, 0.5)).contains(0.2);
        assertThat(block.seconds(Metric.E2E, 0.5)).contains(1.2);
    }

    @Test
    void aBlockIsCountedAmongThoseOfItsLevelWhateverItsPlaceInTheRun() {
        for (int block : new int[] {4, 8, 9}) {
            accept("free", "chat", block, block == 8 ? "concurrency 8" : "2/s", Exchanges.streamed(5, 20));
            accept("paid", "mail", block + 40, block == 8 ? "concurrency 8" : "2/s", Exchanges.streamed(5, 20));
        }
        List<String> ids = blocks.of("free", "chat").stream().map(b -> b.id()).toList();
        assertThat(ids).containsExactly("2/s/1", "concurrency 8/1", "2/s/2");
        assertThat(blocks.of("paid", "mail").stream().map(b -> b.id()).toList()).isEqualTo(ids);
        assertThat(blocks.of("paid", "chat")).isEmpty();
    }

    @Test
    void withoutAServiceLevelNothingAttainsIt() {
        accept("free", "mail", 1, "2/s", Exchanges.streamed(5, 20));
        accept("free", "chat", 1, "2/s", Exchanges.streamed(5, 20));
        assertThat(blocks.of("free", "mail").get(0).attained()).isNull();
        assertThat(blocks.of("free", "chat").get(0).attained()).isEqualTo(1);
    }

    @Test
    void warmUpAndWhatWasCutOffFromHereAreLeftOut() {
        blocks.accept(
                Journals.settled("w-1", Journals.labels("free", "chat", 0, "2/s", true), Exchanges.streamed(5, 20)));
        accept("free", "chat", 1, "2/s", Exchanges.failed(new Outcome.Censored(), null));
        assertThat(blocks.of("free", "chat")).isEmpty();
        assertThat(blocks.clientErrorSeconds()).isZero();
    }

    @Test
    void aTurnInWhichThisMachineSentLateIsLeftOutForAllTargets() {
        for (int block = 1; block <= 6; block++) {
            String target = block % 2 == 1 ? "free" : "paid";
            accept(target, "chat", block, "2/s", Exchanges.streamed(5, 20).sentAt(100, block == 4 ? 30 : 1));
        }
        assertThat(blocks.clientBound()).isFalse();
        assertThat(blocks.clientErrorSeconds()).isEqualTo(0.001);
        assertThat(blocks.of("free", "chat").stream().map(b -> b.id()).toList()).containsExactly("2/s/1", "2/s/3");
        assertThat(blocks.of("paid", "chat").stream().map(b -> b.id()).toList()).containsExactly("2/s/1", "2/s/3");
    }

    @Test
    void aMachineThatSentLateMostOfTheTimeIsClientBound() {
        accept("free", "chat", 1, "2/s", Exchanges.streamed(5, 20).sentAt(100, 30));
        accept("free", "chat", 2, "2/s", Exchanges.streamed(5, 20).sentAt(100, 1));
        assertThat(blocks.clientBound()).isFalse();
        accept("free", "chat", 3, "2/s", Exchanges.streamed(5, 20).sentAt(100, 30));
        assertThat(blocks.clientBound()).isTrue();
        assertThat(blocks.of("free", "chat")).hasSize(3);
    }

    private void accept(String target, String workload, int block, String level, Exchanges built) {
        blocks.accept(Journals.settled("e", Journals.labels(target, workload, block, level, false), built));
    }
}
