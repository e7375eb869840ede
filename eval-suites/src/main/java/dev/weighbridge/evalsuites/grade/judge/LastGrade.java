package dev.weighbridge.evalsuites.grade.judge;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds the grade in what a judge said. The last one binds, as judges quote the task and the answer before they grade. */
final class LastGrade {
    private static final Pattern NOISE = Pattern.compile("[\\u200B-\\u200F\\u2060-\\u2064\\uFEFF*_`]");

    private LastGrade() {}

    /** The last grade that is one of these, as a regular expression; in capitals. Empty where there is none. */
    static Optional<String> in(String reply, String grades) {
        Pattern grade = Pattern.compile(
                "GRADE\\s*[:：=]\\s*[\\[(\"']?(" + grades + ")(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);
        return grade.matcher(NOISE.matcher(reply).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .reduce((first, second) -> second)
                .map(found -> found.replaceFirst("(?is)^GRADE\\s*[:：=]\\s*[\\[(\"']?", "")
                        .toUpperCase(Locale.ROOT));
    }
}
