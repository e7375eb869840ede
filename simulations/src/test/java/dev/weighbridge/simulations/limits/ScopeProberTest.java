package dev.weighbridge.simulations.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.Observation.Decision;
import dev.weighbridge.measurements.limits.probe.ProbeStep;
import dev.weighbridge.measurements.limits.probe.ProbeStep.Send;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class ScopeProberTest {

    @Test
    void anotherThatIsRefusedTooSharesTheLimit() {
        ScopeProber prober = new ScopeProber(30);
        run(prober, (number, other) -> number < 20);
        assertThat(prober.shared()).contains(true);
    }

    @Test
    void anotherThatAnswersHasItsOwn() {
        ScopeProber prober = new ScopeProber(30);
        run(prober, (number, other) -> other || number < 20);
        assertThat(prober.shared()).contains(false);
    }

    @Test
    void aLimitThatWasOverBeforeTheLastRequestTellsNothing() {
        ScopeProber prober = new ScopeProber(30);
        run(prober, (number, other) -> number != 20);
        assertThat(prober.shared()).isEmpty();
    }

    @Test
    void aLimitThatIsNotMetTellsNothingAndCostsNoMoreThanAllowed() {
        ScopeProber prober = new ScopeProber(30);
        assertThat(run(prober, (number, other) -> true))
                .hasSizeLessThanOrEqualTo(30)
                .doesNotContain(true);
        assertThat(prober.shared()).isEmpty();
    }

    @Test
    void theOtherIsAskedOnceAndLastButOne() {
        List<Boolean> asked = run(new ScopeProber(30), (number, other) -> number < 5);
        assertThat(asked.subList(asked.size() - 2, asked.size())).containsExactly(true, false);
        assertThat(asked).containsOnlyOnce(true);
    }

    @Test
    void itStopsWhenItIsTold() {
        ScopeProber prober = new ScopeProber(30);
        prober.stop("a cap");
        assertThat(prober.next(0)).isEqualTo(new ProbeStep.Done());
    }

    /** Whether each request went to the other target, where a gateway answers as told, each time at once. */
    private static List<Boolean> run(ScopeProber prober, BiFunction<Integer, Boolean, Boolean> admits) {
        List<Boolean> asked = new ArrayList<>();
        while (prober.next(0) instanceof Send send) {
            boolean other = prober.asksOther(send.number());
            asked.add(other);
            Decision decision = admits.apply(send.number(), other) ? Decision.ADMITTED : Decision.REJECTED;
            prober.completed(send.number(), new Observation("", 0, 0, 0, 1, decision, null, false, null));
        }
        return asked;
    }
}
