package dev.weighbridge.evalsuites.junit.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.evalsuites.grade.Answer;
import dev.weighbridge.evalsuites.junit.EvalSuite;
import dev.weighbridge.evalsuites.junit.testing.Sample;

@Sample
public class Triage {
    @EvalSuite(value = "triage.yaml", comparison = "openrouter", target = "free")
    void isSortedInOneWord(Answer answer) {
        assertThat(answer.text().strip()).doesNotContain(" ");
    }
}
