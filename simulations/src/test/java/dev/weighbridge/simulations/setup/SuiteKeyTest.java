package dev.weighbridge.simulations.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.evalsuites.grade.Answer;
import dev.weighbridge.evalsuites.grade.Ports;
import dev.weighbridge.evalsuites.grade.cases.CaseGrader;
import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.evalsuites.suite.Suite;
import dev.weighbridge.evalsuites.suite.load.Suites;
import dev.weighbridge.gateway.exchange.ToolCall;
import dev.weighbridge.gateway.request.Message;
import dev.weighbridge.simulator.skill.AnswerKey;
import dev.weighbridge.simulator.skill.Content;
import dev.weighbridge.simulator.skill.KeyedAnswer;
import dev.weighbridge.simulator.skill.Question;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuiteKeyTest {
    private static final int LOOKED_AT = 25;

    @ParameterizedTest
    @ValueSource(
            strings = {"arithmetic-en", "classification-ko", "extraction-en", "tools-ko", "facts-en", "summary-ko"})
    void rightAnswersAreGradedRightAndWrongOnesWrong(String name) {
        Suite suite = Suites.load(Path.of("../eval-suites/suites", name + ".yaml"));
        Suite few = new Suite(suite.name(), suite.hash(), suite.cases().subList(0, LOOKED_AT));
        AnswerKey key = SuiteKey.of(List.of(few), Map.of(name, "kind"), 1);

        for (EvalCase one : few.cases()) {
            KeyedAnswer keyed = key.find(Question.of(one.asked().userText()))
                    .or(() -> key.find(new Question(whole(one), "")))
                    .orElseThrow();
            CaseGrader grader = CaseGrader.of(one, Ports.NONE);
            assertThat(keyed.kind()).isEqualTo("kind");
            assertThat(grader.grade(answer(keyed.right())).overall().passed())
                    .as(one.id())
                    .isTrue();
            assertThat(grader.grade(answer(keyed.wrong())).overall().passed())
                    .as(one.id())
                    .isFalse();
        }
    }

    @Test
    void aKindIsTheFileWithoutEndingAndLanguage() {
        assertThat(SuiteKey.kind("arithmetic-en.yaml")).isEqualTo("arithmetic");
        assertThat(SuiteKey.kind("team/word-problems-ko.jsonl")).isEqualTo("word-problems");
        assertThat(SuiteKey.kind("triage.csv")).isEqualTo("triage");
    }

    @Test
    void whatHasNoReferenceIsNotInIt() {
        Suite suite = Suites.load(Path.of("../eval-suites/suites/support-en.csv"));
        AnswerKey key = SuiteKey.of(List.of(suite), Map.of(), 1);
        assertThat(key.find(Question.of(suite.cases().get(0).asked().userText())))
                .isEqualTo(Optional.empty());
    }

    private static String whole(EvalCase one) {
        return String.join("\n", one.messages().stream().map(SuiteKeyTest::text).toList());
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
