package dev.weighbridge.gateway.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weighbridge.gateway.catalogue.GenerationEntry.Indexed;
import dev.weighbridge.gateway.catalogue.GenerationEntry.NotYet;
import dev.weighbridge.gateway.catalogue.GenerationPoll.AskAfter;
import dev.weighbridge.gateway.catalogue.GenerationPoll.Done;
import dev.weighbridge.gateway.catalogue.GenerationPoll.GiveUp;
import dev.weighbridge.gateway.catalogue.GenerationPoll.Step;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenerationPollTest {
    private static final Reply<GenerationEntry> NOT_YET = new Reply.Given<>(new NotYet());

    @ParameterizedTest
    @CsvSource({"1, 500", "2, 1000", "3, 2000", "4, 4000", "5, 8000", "6, 8000", "1000000, 8000", "0, 500"})
    void eachWaitIsTwiceTheOneBeforeUpToTheLongest(int asked, long millis) {
        assertThat(step(asked, Duration.ZERO, NOT_YET)).isEqualTo(new AskAfter(Duration.ofMillis(millis)));
    }

    @Test
    void whatIsIndexedIsTakenHoweverLate() {
        Generation generation = Generation.read(Fixture.of("generation")).orElseThrow();
        assertThat(step(9, Duration.ofDays(1), new Reply.Given<>(new Indexed(generation))))
                .isEqualTo(new Done(generation));
    }

    @Test
    void aQuestionBeyondThePatienceIsNotAsked() {
        assertThat(step(8, Duration.ofSeconds(52), NOT_YET)).isEqualTo(new AskAfter(Duration.ofSeconds(8)));
        assertThat(step(8, Duration.ofSeconds(53), NOT_YET))
                .isEqualTo(new GiveUp("the ledger gave nothing within 60 s: it does not know the request"));
    }

    @Test
    void aPassingFailureIsAskedAgain() {
        AskAfter again = new AskAfter(Duration.ofMillis(500));
        assertThat(step(1, Duration.ZERO, new Reply.Failed<>(429, "slow down"))).isEqualTo(again);
        assertThat(step(1, Duration.ZERO, new Reply.Failed<>(502, "bad"))).isEqualTo(again);
        assertThat(step(1, Duration.ZERO, new Reply.Unreachable<>("no answer"))).isEqualTo(again);
    }

    @Test
    void whatNoWaitChangesIsGivenUpAtOnce() {
        assertThat(step(1, Duration.ZERO, new Reply.Unauthorized<>(401, "no such key")))
                .isEqualTo(new GiveUp("the ledger cannot be read: 401 no such key"));
        assertThat(step(1, Duration.ZERO, new Reply.NotOffered<>(405)))
                .isEqualTo(new GiveUp("the ledger cannot be read: the gateway offers none (405)"));
        assertThat(step(1, Duration.ZERO, new Reply.Failed<>(402, "no credits")))
                .isEqualTo(new GiveUp("the ledger cannot be read: 402 no credits"));
    }

    @Test
    void theDefaultAsksElevenTimesAtMost() {
        Duration elapsed = Duration.ZERO;
        int asked = 1;
        while (step(asked, elapsed, NOT_YET) instanceof AskAfter next) {
            elapsed = elapsed.plus(next.delay());
            asked++;
        }
        assertThat(asked).isEqualTo(11);
    }

    @Test
    void waitsThatCannotBeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GenerationPoll(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(9)));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new GenerationPoll(Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(9)));
    }

    private static Step step(int asked, Duration sinceFirst, Reply<GenerationEntry> last) {
        return GenerationPoll.DEFAULT.next(asked, sinceFirst, last);
    }
}
