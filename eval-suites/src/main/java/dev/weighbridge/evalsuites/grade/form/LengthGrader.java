package dev.weighbridge.evalsuites.grade.form;

import dev.weighbridge.evalsuites.grade.Answer;
import dev.weighbridge.evalsuites.grade.Graded;
import dev.weighbridge.evalsuites.grade.Grader;
import dev.weighbridge.evalsuites.grade.Texts;
import dev.weighbridge.evalsuites.grade.spec.CheckFields;
import dev.weighbridge.evalsuites.grade.spec.Field;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Grades the length of an answer.
 *
 * @param unit what is counted
 * @param least the least number that passes
 * @param most the most that passes
 */
record LengthGrader(String unit, int least, int most) implements Grader {
    private static final int MANY = 10_000_000;
    private static final Pattern GRAPHEME = Pattern.compile("\\X");
    private static final Pattern PARAGRAPH = Pattern.compile("\\R\\s*\\R");

    static Grader words(CheckFields fields) {
        return of(fields, "words");
    }

    static Grader any(CheckFields fields) {
        return of(
                fields,
                fields.find("unit")
                        .map(field -> field.oneOf("characters", "words", "sentences", "lines", "paragraphs"))
                        .orElse("characters"));
    }

    private static Grader of(CheckFields fields, String unit) {
        Optional<Field> value = fields.findValue();
        boolean range = value.isPresent() && value.get().plain() instanceof Map;
        Optional<Field> least = range ? bound(value.get(), "min") : fields.find("min");
        Optional<Field> most = range ? bound(value.get(), "max") : fields.find("max");
        Optional<Integer> exact = range ? Optional.empty() : value.map(LengthGrader::whole);
        if (exact.isEmpty() && least.isEmpty() && most.isEmpty()) {
            throw fields.wrong("needs a number, or min, max or both");
        }
        int from = exact.orElseGet(() -> least.map(LengthGrader::whole).orElse(0));
        int to = exact.orElseGet(() -> most.map(LengthGrader::whole).orElse(MANY));
        if (from > to) {
            throw fields.wrong("has a min of " + from + " above its max of " + to + ", so nothing would pass");
        }
        return new LengthGrader(unit, from, to);
    }

    private static Optional<Field> bound(Field value, String name) {
        value.map().keySet().stream()
                .filter(key -> !key.equals("min") && !key.equals("max"))
                .forEach(key -> {
                    throw value.wrong("has the unknown key \"" + key + "\"; known: min, max");
                });
        return Optional.ofNullable(value.map().get(name)).map(plain -> new Field(value.owner(), name, plain));
    }

    private static int whole(Field field) {
        return field.whole(0, MANY);
    }

    @Override
    public Graded grade(Answer answer) {
        long count = count(Texts.stripped(answer.text()));
        String asked = least == most ? "" + least : least + " to " + (most == MANY ? "any number" : "" + most);
        return Graded.of(
                count >= least && count <= most, "" + count, "it has " + count + " " + unit + ", asked are " + asked);
    }

    private long count(String text) {
        return switch (unit) {
            case "characters" -> GRAPHEME.matcher(text).results().count();
            case "words" ->
                text.isEmpty()
                        ? 0
                        : Texts.words(text.replaceAll("(?<=\\p{L})['’-](?=\\p{L})", ""))
                                .size();
            case "sentences" -> Sentences.count(text);
            case "lines" -> text.lines().filter(line -> !line.isBlank()).count();
            default ->
                PARAGRAPH.splitAsStream(text).filter(part -> !part.isBlank()).count();
        };
    }
}
