package dev.weighbridge.evalsuites.grade.text;

import static dev.weighbridge.evalsuites.grade.spec.GraderType.Kind.TEXT;

import dev.weighbridge.evalsuites.grade.Graded;
import dev.weighbridge.evalsuites.grade.Grader;
import dev.weighbridge.evalsuites.grade.Texts;
import dev.weighbridge.evalsuites.grade.json.JsonGraders;
import dev.weighbridge.evalsuites.grade.spec.CheckFields;
import dev.weighbridge.evalsuites.grade.spec.Field;
import dev.weighbridge.evalsuites.grade.spec.Flags;
import dev.weighbridge.evalsuites.grade.spec.GraderType;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;

/** The types of graders that compare the text of an answer. */
public final class TextGraders {
    private static final String ONE = "a text";
    private static final String MANY = "a list of texts, or one text split at its commas";

    private TextGraders() {}

    /** The types, in the order of the table. */
    public static List<GraderType> types() {
        return List.of(
                equality("equals", Texts::composed, "the answer is the value; a list or mapping is compared as JSON"),
                equality("iequals", Texts::folded, "the same without regard to case"),
                one("contains", String::contains, Texts::composed, "the answer holds the text"),
                one("icontains", String::contains, Texts::folded, "the same without regard to case"),
                one("starts-with", String::startsWith, Texts::composed, "the answer begins with the text"),
                one("ends-with", String::endsWith, Texts::composed, "the answer ends with the text"),
                many("contains-all", true, Texts::composed, "the answer holds every text"),
                many("icontains-all", true, Texts::folded, "the same without regard to case"),
                many("contains-any", false, Texts::composed, "the answer holds at least one of the texts"),
                many("icontains-any", false, Texts::folded, "the same without regard to case"),
                regexType());
    }

    private static GraderType regexType() {
        return GraderType.plain(
                TEXT,
                "regex",
                "a regular expression",
                List.of("ignore-case", "unicode"),
                "the expression is found in the answer; `\\w`, `\\d` and `\\b` are ASCII unless `unicode` is true",
                RegexGrader::of);
    }

    private static GraderType equality(String name, UnaryOperator<String> form, String passes) {
        return GraderType.plain(
                TEXT, name, "a text, number, list or mapping", List.of("exact"), passes, fields -> equal(fields, form));
    }

    private static Grader equal(CheckFields fields, UnaryOperator<String> form) {
        Field value = fields.value("give the answer expected");
        if (value.plain() instanceof Map || value.plain() instanceof List) {
            return JsonGraders.equal(fields);
        }
        boolean exact = Flags.on(fields, "exact");
        String expected = value.text();
        String wanted = exact ? expected : form.apply(Texts.stripped(expected));
        return answer -> {
            String given = exact ? answer.text() : form.apply(Texts.stripped(answer.text()));
            return Graded.of(given.equals(wanted), null, said(given.equals(wanted), "is", expected));
        };
    }

    private static GraderType one(
            String name, BiPredicate<String, String> found, UnaryOperator<String> form, String passes) {
        return GraderType.plain(TEXT, name, ONE, List.of(), passes, fields -> {
            String expected = fields.value("give the text to look for").filled();
            String wanted = form.apply(expected);
            return answer -> {
                boolean right = found.test(form.apply(Texts.stripped(answer.text())), wanted);
                return Graded.of(right, null, said(right, name.replace('-', ' '), expected));
            };
        });
    }

    private static GraderType many(String name, boolean all, UnaryOperator<String> form, String passes) {
        return GraderType.plain(TEXT, name, MANY, List.of(), passes, fields -> {
            List<String> wanted = fields.value("give the texts to look for").texts();
            return answer -> {
                String given = form.apply(Texts.stripped(answer.text()));
                List<String> missing = wanted.stream()
                        .filter(text -> !given.contains(form.apply(text)))
                        .toList();
                return all ? everyOne(missing) : anyOne(missing, wanted);
            };
        });
    }

    private static Graded everyOne(List<String> missing) {
        return missing.isEmpty()
                ? Graded.correct(null, "it holds every text")
                : Graded.incorrect(null, "it lacks " + Texts.quoted(String.join(", ", missing)));
    }

    private static Graded anyOne(List<String> missing, List<String> wanted) {
        return missing.size() == wanted.size()
                ? Graded.incorrect(null, "it holds none of " + Texts.quoted(String.join(", ", wanted)))
                : Graded.correct(
                        wanted.stream()
                                .filter(text -> !missing.contains(text))
                                .findFirst()
                                .orElse(null),
                        "it holds one of the texts");
    }

    private static String said(boolean right, String relation, String expected) {
        return (right ? "the answer " : "not so: the answer ") + relation + " " + Texts.quoted(expected);
    }
}
