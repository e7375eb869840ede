package dev.weighbridge.reports.language;

import java.util.List;

/** Korean particles, whose form depends on the sound before them. */
final class Particles {
    private static final char FIRST_SYLLABLE = '\uac00';
    private static final char LAST_SYLLABLE = '\ud7a3';
    private static final int FINALS = 28;
    private static final int FINAL_L = 8;
    private static final List<Particle> ALL = List.of(
            new Particle("\uc740(\ub294)", "\uc740", "\ub294"),
            new Particle("\uc774(\uac00)", "\uc774", "\uac00"),
            new Particle("\uc744(\ub97c)", "\uc744", "\ub97c"),
            new Particle("\uacfc(\uc640)", "\uacfc", "\uc640"),
            new Particle("(\uc73c)\ub85c", "\uc73c\ub85c", "\ub85c"),
            new Particle("(\uc774)\ub77c", "\uc774\ub77c", "\ub77c"));

    /** A particle as templates spell it, after a consonant, and after a vowel. */
    private record Particle(String spelled, String closed, String open) {}

    /** The sound that a text ends in. */
    private enum End {
        VOWEL,
        L,
        CONSONANT,
        UNKNOWN
    }

    private Particles() {}

    /** The text that follows a value, its particle in the form that suits the value where its sound is known. */
    static String after(String value, String following) {
        for (Particle particle : ALL) {
            if (following.startsWith(particle.spelled())) {
                return form(particle, end(value))
                        + following.substring(particle.spelled().length());
            }
        }
        return following;
    }

    private static String form(Particle particle, End end) {
        boolean openAfterL = particle.open().equals("\ub85c");
        return switch (end) {
            case VOWEL -> particle.open();
            case L -> openAfterL ? particle.open() : particle.closed();
            case CONSONANT -> particle.closed();
            case UNKNOWN -> particle.spelled();
        };
    }

    private static End end(String value) {
        char last = value.isEmpty() ? ' ' : value.charAt(value.length() - 1);
        if (last >= FIRST_SYLLABLE && last <= LAST_SYLLABLE) {
            int sound = (last - FIRST_SYLLABLE) % FINALS;
            return sound == 0 ? End.VOWEL : sound == FINAL_L ? End.L : End.CONSONANT;
        }
        return endOfOther(Character.toLowerCase(last));
    }

    /** Digits by their Sino-Korean readings; Latin letters as names are mostly read. */
    private static End endOfOther(char last) {
        if ("178l".indexOf(last) >= 0) {
            return End.L;
        } else if ("036mn".indexOf(last) >= 0) {
            return End.CONSONANT;
        }
        boolean read = last == '%' || (last >= '0' && last <= '9') || (last >= 'a' && last <= 'z');
        return read ? End.VOWEL : End.UNKNOWN;
    }
}
