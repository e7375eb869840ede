package dev.weighbridge.simulator.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.gateway.token.TokenCounter;
import dev.weighbridge.simulator.profile.AnswerLength;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnswerWriterTest {
    private static final AnswerLength FORTY = AnswerLength.exactly(40);

    private final AnswerWriter writer = new AnswerWriter(7);

    @Test
    void answerDependsOnSeedModelAndPromptOnly() {
        Answer answer = writer.write(order("m", "p"), FORTY, 1);
        assertThat(new AnswerWriter(7).write(order("m", "p"), FORTY, 1)).isEqualTo(answer);
        assertThat(new AnswerWriter(8).write(order("m", "p"), FORTY, 1)).isNotEqualTo(answer);
        assertThat(writer.write(order("n", "p"), FORTY, 1)).isNotEqualTo(answer);
        assertThat(writer.write(order("m", "q"), FORTY, 1)).isNotEqualTo(answer);
    }

    @Test
    void limitCutsExactlyAndOnlyWhereItIsShorter() {
        Seeded.check(100, random -> {
            int most = random.nextInt(1, 60);
            AnswerOrder order = new AnswerOrder("m", "p" + random.nextInt(), OptionalInt.of(most), List.of());
            Answer answer = writer.write(order, FORTY, 1 + random.nextDouble());
            assertThat(answer.tokens()).hasSize(Math.min(most, 40));
            assertThat(answer.cut()).isEqualTo(most < 40);
        });
    }

    @Test
    void stopTextEndsTheAnswerBeforeItself() {
        Answer whole = writer.write(order("m", "p"), FORTY, 1);
        String stop = whole.tokens().get(5).substring(1) + whole.tokens().get(6);
        AnswerOrder order = new AnswerOrder("m", "p", OptionalInt.empty(), List.of("never", stop));
        Answer stopped = writer.write(order, FORTY, 1);
        assertThat(stopped.text())
                .isEqualTo(whole.text().substring(0, whole.text().indexOf(stop)));
        assertThat(stopped.finishReason()).isEqualTo("stop");
    }

    @Test
    void finerVocabularyCutsTheSameWordsIntoMoreTokens() {
        String coarse = writer.write(order("m", "p"), FORTY, 1).text();
        String fine = writer.write(order("m", "p"), FORTY, 1.5).text();
        assertThat(fine).hasSizeLessThan(coarse.length());
        assertThat(coarse).startsWith(fine.substring(0, fine.length() / 2));
    }

    @ParameterizedTest
    @EnumSource(Vocabulary.class)
    void everyWordIsOneTokenOfTheReferenceVocabulary(Vocabulary vocabulary) {
        assertThat(vocabulary.words())
                .allSatisfy(word -> assertThat(TokenCounter.o200k().count(" " + word))
                        .as("tokens of <%s>", word)
                        .isEqualTo(1));
    }

    private static AnswerOrder order(String model, String prompt) {
        return new AnswerOrder(model, prompt, OptionalInt.empty(), List.of());
    }
}
