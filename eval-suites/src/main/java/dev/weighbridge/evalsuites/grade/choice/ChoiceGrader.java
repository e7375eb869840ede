package dev.weighbridge.evalsuites.grade.choice;

import dev.weighbridge.evalsuites.grade.Answer;
import dev.weighbridge.evalsuites.grade.Graded;
import dev.weighbridge.evalsuites.grade.Grader;
import dev.weighbridge.evalsuites.grade.Grades;
import dev.weighbridge.evalsuites.grade.Texts;
import dev.weighbridge.evalsuites.grade.spec.CheckFields;
import dev.weighbridge.evalsuites.grade.spec.Field;
import dev.weighbridge.evalsuites.grade.spec.Flags;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Grades which option was chosen. */
record ChoiceGrader(ChoiceReader reader, int expected, boolean strict) implements Grader {

    static Grader of(CheckFields fields) {
        Field value = fields.value("give the label of the right option, such as B");
        String label = Texts.stripped(value.text());
        Labels labels =
                Labels.of(label).orElseThrow(() -> value.not("give a label: A to J, 1 to 9, ① to ⑨, 가 to 차 or ㄱ to ㅊ"));
        List<String> options = fields.find("options").map(Field::texts).orElse(List.of());
        int expected = labels.place(label).orElseThrow();
        if (!options.isEmpty() && expected >= options.size()) {
            throw value.not("there are only " + options.size() + " options");
        }
        return new ChoiceGrader(new ChoiceReader(labels, options), expected, Flags.strict(fields));
    }

    @Override
    public Graded grade(Answer answer) {
        return graded(strict ? reader.strict(answer.text()) : reader.flexible(answer.text()));
    }

    @Override
    public Grades grades(Answer answer) {
        return Grades.decidedBy(
                strict ? "strict" : "flexible",
                Map.of(
                        "strict", graded(reader.strict(answer.text())),
                        "flexible", graded(reader.flexible(answer.text()))));
    }

    private Graded graded(Optional<Integer> chosen) {
        return chosen.map(this::compared).orElseGet(() -> Graded.noAnswer("no option was plainly chosen"));
    }

    private Graded compared(int chosen) {
        String label = reader.labels().at(chosen);
        boolean right = chosen == expected;
        return Graded.of(
                right,
                label,
                right
                        ? "it is the right option"
                        : "the right one is " + reader.labels().at(expected));
    }
}
