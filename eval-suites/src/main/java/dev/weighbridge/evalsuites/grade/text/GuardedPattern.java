package dev.weighbridge.evalsuites.grade.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A regular expression that gives up instead of running for ever: the text it reads counts its reads. */
public final class GuardedPattern {
    /** An expression that reads each character a thousand times is not looking for anything. */
    private static final long READS_PER_CHARACTER = 1_000;

    private static final long READS_AT_LEAST = 2_000_000;

    private final Pattern pattern;

    private GuardedPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /** The text was read too often, or the expression recursed too deep. */
    public static final class TooCostly extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooCostly() {
            super("the regular expression costs too much", null, false, false);
        }
    }

    /**
     * The expression with flags of {@link Pattern}.
     *
     * @throws PatternSyntaxException where it is none
     */
    public static GuardedPattern of(String expression, int flags) {
        return new GuardedPattern(Pattern.compile(expression, flags));
    }

    /**
     * The first match in a text, empty where there is none.
     *
     * @throws TooCostly where finding out takes too long
     */
    public Optional<String> find(String text) {
        try {
            Matcher matcher = pattern.matcher(new Counted(text));
            return matcher.find() ? Optional.of(text.substring(matcher.start(), matcher.end())) : Optional.empty();
        } catch (StackOverflowError e) {
            throw new TooCostly();
        }
    }

    private static final class Counted implements CharSequence {
        private final String text;
        private long left;

        Counted(String text) {
            this.text = text;
            left = Math.max(READS_AT_LEAST, READS_PER_CHARACTER * text.length());
        }

        @Override
        public char charAt(int index) {
            if (--left < 0) {
                throw new TooCostly();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
