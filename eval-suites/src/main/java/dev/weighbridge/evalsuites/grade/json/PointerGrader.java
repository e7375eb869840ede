package dev.weighbridge.evalsuites.grade.json;

import dev.weighbridge.evalsuites.grade.Answer;
import dev.weighbridge.evalsuites.grade.Graded;
import dev.weighbridge.evalsuites.grade.Grader;
import dev.weighbridge.evalsuites.grade.spec.CheckFields;
import dev.weighbridge.evalsuites.grade.spec.Field;
import dev.weighbridge.evalsuites.grade.spec.Flags;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Grades single values in the JSON of an answer. */
record PointerGrader(Map<String, @Nullable Object> expected, Likeness likeness, double threshold, boolean strict)
        implements Grader {

    static Grader of(CheckFields fields) {
        Field value = fields.value("give the value expected");
        Map<String, @Nullable Object> expected = fields.find("pointer")
                .map(pointer -> Collections.<String, @Nullable Object>singletonMap(pointer.text(), value.plain()))
                .orElseGet(value::map);
        if (expected.isEmpty()) {
            throw value.wrong("is empty; name at least one pointer, such as /name");
        }
        expected.keySet().stream().filter(pointer -> !Pointer.valid(pointer)).forEach(pointer -> {
            throw value.wrong("holds \"" + pointer + "\"; a pointer begins with a slash");
        });
        return new PointerGrader(
                new LinkedHashMap<>(expected),
                JsonGraders.likeness(fields),
                fields.thresholdOr(1),
                Flags.strict(fields));
    }

    @Override
    public Graded grade(Answer answer) {
        Optional<Parsed> found = strict ? PlainJson.whole(answer.text()) : PlainJson.meant(answer.text());
        return found.map(this::judged).orElseGet(() -> Graded.noAnswer("no JSON in the answer"));
    }

    private Graded judged(Parsed json) {
        List<String> wrong = expected.entrySet().stream()
                .flatMap(entry -> complaint(entry.getKey(), entry.getValue(), json).stream())
                .toList();
        double score = 1 - (double) wrong.size() / expected.size();
        return Graded.scored(
                score,
                threshold,
                json.text(),
                wrong.isEmpty() ? "all values are as expected" : String.join("; ", wrong));
    }

    private Optional<String> complaint(String pointer, @Nullable Object wanted, Parsed json) {
        Optional<Parsed> there = new Pointer(pointer).in(json.value());
        return there.isEmpty()
                ? Optional.of(pointer + " is missing")
                : likeness.difference(wanted, there.get().value()).map(said -> pointer + ": " + said);
    }
}
