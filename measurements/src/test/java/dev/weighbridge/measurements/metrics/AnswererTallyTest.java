package dev.weighbridge.measurements.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.exchange.Identity;
import dev.weighbridge.measurements.summary.Answerer;
import dev.weighbridge.measurements.summary.Answerers;
import org.junit.jupiter.api.Test;

class AnswererTallyTest {
    private final AnswererTally tally = new AnswererTally();

    @Test
    void answersAreCountedInSlicesOfTheSpanTheyTake() {
        tally.add(who("a"), 100);
        tally.add(who("a"), 101);
        tally.add(who("b"), 150);
        Answerers found = tally.answerers();

        assertThat(found.sliceSeconds()).isEqualTo(5);
        assertThat(found.firstSeconds()).isEqualTo(100);
        assertThat(found.each()).extracting(Answerer::name).containsExactly("P, a, fp", "P, b, fp");
        assertThat(found.each().get(0).overTime()).hasSize(11).startsWith(2).endsWith(0);
        assertThat(found.each().get(1).overTime()).startsWith(0).endsWith(1);
        assertThat(found.answers()).isEqualTo(3);
    }

    @Test
    void daysHaveNoMoreSlicesThanSeconds() {
        tally.add(who("a"), 0);
        tally.add(who("a"), 30L * 24 * 3600);
        assertThat(tally.answerers().each().get(0).overTime()).hasSizeLessThanOrEqualTo(24);
    }

    @Test
    void namesBeyondABoundAreOneTogether() {
        for (int i = 0; i < 100; i++) {
            tally.add(who("m" + i), 1);
        }
        Answerers found = tally.answerers();
        assertThat(found.each()).hasSize(21);
        assertThat(found.each().get(0)).returns(80, Answerer::answers).returns("(others)", Answerer::model);
    }

    @Test
    void whereNobodyAnsweredNobodyIsThere() {
        assertThat(tally.answerers()).isEqualTo(Answerers.NONE);
    }

    private static Identity who(String model) {
        return new Identity("id-" + model, model, "P", "fp");
    }
}
