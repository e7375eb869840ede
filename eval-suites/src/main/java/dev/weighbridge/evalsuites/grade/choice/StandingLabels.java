package dev.weighbridge.evalsuites.grade.choice;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds labels that stand among words.
 *
 * @param labels how the options are labelled
 * @param text the answer
 */
record StandingLabels(Labels labels, String text) {
    private static final int NEAR = 24;
    private static final Pattern DENIED_BEFORE =
            Pattern.compile("(?:\\bnot|n't)\\s+(?:option\\s+|choice\\s+)?[(\\[]?\\z", Pattern.CASE_INSENSITIVE);
    private static final Pattern DENIED_AFTER = Pattern.compile(
            "[)\\]*\"'`]*\\s*(?:은|는|이|가)?\\s*(?:(?:is|are|was)(?:n't|\\s+not|\\s+wrong|\\s+incorrect|\\s+false)|틀|아니|아닙|오답)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD_FOLLOWS = Pattern.compile("\\s+\\p{Ll}");

    /** The last label that is chosen; empty where none is, or where it is joined to another. */
    Optional<String> last() {
        Matcher found = labels.patterns().standing().matcher(text);
        Optional<String> last = Optional.empty();
        while (found.find()) {
            if (!idle(found) && !denied(found)) {
                boolean joined =
                        labels.patterns().joined().matcher(before(found)).find();
                last = joined ? Optional.empty() : Optional.of(label(found));
            }
        }
        return last;
    }

    private static String label(Matcher found) {
        return found.group("in") != null ? found.group("in") : found.group("bare");
    }

    private boolean denied(Matcher found) {
        return DENIED_BEFORE.matcher(before(found)).find()
                || DENIED_AFTER.matcher(text).region(found.end(), text.length()).lookingAt();
    }

    /** "A cat" and "I think" name no option; nor does a bare number or syllable, unless it is counted or named one. */
    private boolean idle(Matcher found) {
        if (found.group("in") != null || found.group("counted") != null || found.group("named") != null) {
            return false;
        }
        String bare = found.group("bare");
        boolean word = "AI".contains(bare)
                && WORD_FOLLOWS.matcher(text).region(found.end(), text.length()).lookingAt();
        boolean counting = labels != Labels.LATIN && !Labels.CIRCLED.contains(bare);
        return word || counting;
    }

    private String before(Matcher found) {
        return text.substring(Math.max(0, found.start() - NEAR), found.start());
    }
}
