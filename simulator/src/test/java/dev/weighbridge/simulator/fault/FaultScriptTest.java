package dev.weighbridge.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FaultScriptTest {
    @Test
    void requestsAreCountedFromOne() {
        FaultScript script = FaultScript.of(n -> n == 2 ? Behaviour.error(500) : Behaviour.NONE);
        assertThat(script.behaviour(request(1, "hello")).name()).isEqualTo("none");
        assertThat(script.behaviour(request(2, "hello")).name()).isEqualTo("error-500");
    }

    @Test
    void markerInThePromptNamesTheFault() {
        FaultScript script = FaultScript.byMarker();
        assertThat(script.behaviour(request(1, "x [[fault:cut-after-3]] y"))).isSameAs(Faults.named("cut-after-3"));
        assertThat(script.behaviour(request(1, "no [[fault here"))).isSameAs(Behaviour.NONE);
        assertThatThrownBy(() -> script.behaviour(request(1, "[[fault:none-such]]")))
                .hasMessageContaining("fault none-such does not exist; there are: [")
                .hasMessageContaining("cut-after-3");
    }

    @Test
    void mixStrikesInItsSharesAndAlwaysTheSameRequests() {
        Map<String, Double> shares = Map.of("error-500", 0.1, "cut-after-3", 0.05);
        List<String> faults = names(FaultScript.mixed(3, shares));
        Map<String, Long> counts = faults.stream().collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        assertThat(counts.get("error-500")).isBetween(900L, 1100L);
        assertThat(counts.get("cut-after-3")).isBetween(420L, 580L);
        assertThat(counts).hasSize(3);
        assertThat(names(FaultScript.mixed(3, shares))).isEqualTo(faults);
        assertThat(names(FaultScript.mixed(4, shares))).isNotEqualTo(faults);
    }

    @Test
    void sharesBeyondTheWholeAreRefused() {
        assertThatThrownBy(() -> FaultScript.mixed(1, Map.of("gzip", 0.6, "crlf", 0.5)))
                .hasMessageContaining("must be at most 1");
        assertThatThrownBy(() -> FaultScript.mixed(1, Map.of("gzip", -0.1))).hasMessageContaining("must be 0 or more");
    }

    @Test
    void secondScriptSpeaksWhereTheFirstIsSilent() {
        FaultScript script = FaultScript.byMarker().orElse(FaultScript.of(n -> Behaviour.error(503)));
        assertThat(script.behaviour(request(1, "[[fault:gzip]]")).name()).isEqualTo("gzip");
        assertThat(script.behaviour(request(1, "hello")).name()).isEqualTo("error-503");
    }

    private static List<String> names(FaultScript script) {
        return LongStream.rangeClosed(1, 10_000)
                .mapToObj(n -> script.behaviour(request(n, "hello")).name())
                .toList();
    }

    private static RequestFacts request(long sequence, String prompt) {
        return new RequestFacts(sequence, sequence, "openrouter", "m", true, prompt, Map.of());
    }
}
