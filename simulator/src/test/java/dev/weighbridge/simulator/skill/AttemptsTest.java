package dev.weighbridge.simulator.skill;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AttemptsTest {
    private final Attempts attempts = new Attempts();

    @Test
    void repeatsAreNumberedForEachModelAndPrompt() {
        assertThat(attempts.next("m", "p").number()).isZero();
        assertThat(attempts.next("m", "p").number()).isEqualTo(1);
        assertThat(attempts.next("n", "p").number()).isZero();
        assertThat(attempts.next("m", "q").number()).isZero();
    }

    @Test
    void retryOfAnAnswerThatFailedHasItsNumber() {
        Attempt first = attempts.next("m", "p");
        Attempt beside = attempts.next("m", "p");
        attempts.failed(first);
        assertThat(attempts.next("m", "p")).isEqualTo(first);
        assertThat(attempts.next("m", "p").number()).isEqualTo(beside.number() + 1);
    }
}
