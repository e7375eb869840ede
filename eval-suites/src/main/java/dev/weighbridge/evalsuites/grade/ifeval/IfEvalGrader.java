package dev.weighbridge.evalsuites.grade.ifeval;

import dev.weighbridge.evalsuites.grade.Answer;
import dev.weighbridge.evalsuites.grade.Graded;
import dev.weighbridge.evalsuites.grade.Grader;
import dev.weighbridge.evalsuites.grade.Grades;
import dev.weighbridge.evalsuites.grade.Texts;
import dev.weighbridge.evalsuites.grade.spec.CheckFields;
import dev.weighbridge.evalsuites.grade.spec.Field;
import dev.weighbridge.measurements.userfile.DidYouMean;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Grades how many instructions were followed. The score is the share of them (the instruction level); an answer passes
 * where all were (the prompt level).
 */
record IfEvalGrader(List<Rule> rules, double threshold, boolean loose) implements Grader {

    /** One instruction with its arguments. */
    record Rule(String id, Predicate<String> followed) {}

    static Grader of(CheckFields fields) {
        Field value = fields.value("name the instructions, such as punctuation:no_comma");
        List<String> ids = value.oneOrMore();
        boolean loose = fields.find("mode")
                .map(field -> field.oneOf("strict", "loose"))
                .orElse("strict")
                .equals("loose");
        List<Rule> rules = IntStream.range(0, ids.size())
                .mapToObj(i -> rule(value, ids.get(i), arguments(fields, i, ids.size())))
                .toList();
        return new IfEvalGrader(rules, fields.thresholdOr(1), loose);
    }

    @Override
    public Graded grade(Answer answer) {
        return grade(Texts.composed(answer.text()), loose);
    }

    @Override
    public Grades grades(Answer answer) {
        String text = Texts.composed(answer.text());
        return Grades.decidedBy(
                loose ? "loose" : "strict", Map.of("strict", grade(text, false), "loose", grade(text, true)));
    }

    private Graded grade(String text, boolean loosely) {
        List<String> readings = loosely ? Variants.of(text) : text.isBlank() ? List.of() : List.of(text);
        List<String> broken = rules.stream()
                .filter(rule -> readings.stream().noneMatch(rule.followed()))
                .map(Rule::id)
                .toList();
        double score = 1 - (double) broken.size() / rules.size();
        String said = broken.isEmpty() ? "all is followed" : "not followed: " + String.join(", ", broken);
        return Graded.scored(score, threshold, null, said);
    }

    private static Rule rule(Field value, String id, Map<String, @Nullable Object> given) {
        Instruction instruction = Instructions.all().get(id);
        if (instruction == null) {
            throw value.wrong("names the unknown instruction \"" + id + "\"; "
                    + DidYouMean.phrase(id, Instructions.all().keySet()));
        }
        Arguments arguments = new Arguments(id, value, given);
        arguments.onlyKnown(instruction.arguments());
        return new Rule(id, instruction.maker().apply(arguments));
    }

    /** Arguments stand in {@code kwargs}, one mapping for each instruction, or for a single one beside its name. */
    private static Map<String, @Nullable Object> arguments(CheckFields fields, int index, int count) {
        Field kwargs = fields.find("kwargs").orElse(null);
        if (kwargs == null) {
            return count == 1 ? beside(fields) : Map.of();
        }
        if (kwargs.plain() instanceof Map && count == 1) {
            return kwargs.map();
        }
        List<@Nullable Object> list = kwargs.list();
        if (list.size() != count) {
            throw kwargs.wrong("has " + list.size() + " entries for " + count + " instructions; give one for each");
        }
        Object given = list.get(index);
        return given == null ? Map.of() : new Field(fields, "kwargs", given).map();
    }

    private static Map<String, @Nullable Object> beside(CheckFields fields) {
        Map<String, @Nullable Object> beside = new LinkedHashMap<>(fields.settings());
        beside.remove("mode");
        return beside;
    }
}
