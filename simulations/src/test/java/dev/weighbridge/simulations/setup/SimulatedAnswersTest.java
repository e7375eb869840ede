package dev.weighbridge.simulations.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.evalsuites.grade.Answer;
import dev.weighbridge.evalsuites.grade.Ports;
import dev.weighbridge.evalsuites.grade.cases.CaseGrader;
import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.evalsuites.suite.Suite;
import dev.weighbridge.evalsuites.suite.load.Suites;
import dev.weighbridge.evalsuites.workload.KnownAnswers;
import dev.weighbridge.gateway.exchange.ToolCall;
import dev.weighbridge.gateway.request.Message;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.ComparisonLoader;
import dev.weighbridge.simulator.skill.AnswerKey;
import dev.weighbridge.simulator.skill.Content;
import dev.weighbridge.simulator.skill.KeyedAnswer;
import dev.weighbridge.simulator.skill.Question;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Through the simulator's own spelling of a conversation. */
class SimulatedAnswersTest {
    private static final int LOOKED_AT = 25;

    @TempDir
    private Path root;

    @ParameterizedTest
    @ValueSource(
            strings = {"arithmetic-en", "classification-ko", "extraction-en", "tools-ko", "facts-en", "summary-ko"})
    void rightAnswersAreGradedRightAndWrongOnesWrong(String name) {
        Suite suite = Suites.load(Path.of("../eval-suites/suites", name + ".yaml"));
        Suite few = new Suite("few", suite.hash(), suite.cases().subList(0, LOOKED_AT));
        AnswerKey key = AnswerKey.of(KnownAnswers.of(comparison(), List.of(few), KeyedAnswer::said));

        for (EvalCase one : few.cases()) {
            KeyedAnswer keyed = key.find(new Question(whole(one), "")).orElseThrow();
            CaseGrader grader = CaseGrader.of(one, Ports.NONE);
            assertThat(keyed.kind()).isEqualTo("few");
            assertThat(grader.grade(answer(keyed.right())).overall().passed())
                    .as(one.id())
                    .isTrue();
            assertThat(grader.grade(answer(keyed.wrong())).overall().passed())
                    .as(one.id())
                    .isFalse();
        }
    }

    private Comparison comparison() {
        new House(root).compare("http://127.0.0.1:9/v1", "none", "m");
        return ComparisonLoader.load(root.resolve("comparisons/mine.yaml"));
    }

    private static String whole(EvalCase one) {
        return String.join(
                "\n", one.messages().stream().map(SimulatedAnswersTest::text).toList());
    }

    private static String text(Message message) {
        return message instanceof Message.SystemPrompt system ? system.text() : ((Message.User) message).text();
    }

    private static Answer answer(Content content) {
        if (content instanceof Content.Calls calls) {
            return Answer.ofToolCalls(calls.calls().stream()
                    .map(call -> new ToolCall("call", call.name(), call.arguments()))
                    .toList());
        }
        return Answer.ofText(content instanceof Content.Json json ? json.text() : ((Content.Text) content).text());
    }
}
