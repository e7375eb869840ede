package dev.weighbridge.evalsuites.grade.text;

import dev.weighbridge.evalsuites.grade.Answer;
import dev.weighbridge.evalsuites.grade.Graded;
import dev.weighbridge.evalsuites.grade.Grader;
import dev.weighbridge.evalsuites.grade.Texts;
import dev.weighbridge.evalsuites.grade.spec.CheckFields;
import dev.weighbridge.evalsuites.grade.spec.Field;
import dev.weighbridge.evalsuites.grade.spec.Flags;
import dev.weighbridge.measurements.baseline.CaseOutcome;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Looks for a regular expression of a suite. */
record RegexGrader(GuardedPattern pattern) implements Grader {

    static Grader of(CheckFields fields) {
        Field value = fields.value("give a regular expression");
        boolean unicode = Flags.on(fields, "unicode");
        int flags = (Flags.on(fields, "ignore-case") ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0)
                | (unicode ? Pattern.UNICODE_CHARACTER_CLASS : 0);
        String expression = Texts.composed(value.filled());
        try {
            return new RegexGrader(GuardedPattern.of(unicode ? expression : AsciiBoundaries.in(expression), flags));
        } catch (PatternSyntaxException e) {
            throw value.wrong("is no regular expression: " + e.getDescription() + " near position " + e.getIndex());
        }
    }

    @Override
    public Graded grade(Answer answer) {
        try {
            Optional<String> found = pattern.find(Texts.stripped(answer.text()));
            return Graded.of(
                    found.isPresent(), found.orElse(null), found.isPresent() ? "it is found" : "it is not found");
        } catch (GuardedPattern.TooCostly e) {
            return Graded.without(
                    CaseOutcome.GRADER_ERROR, "the expression backtracks without end on this answer; simplify it");
        }
    }
}
