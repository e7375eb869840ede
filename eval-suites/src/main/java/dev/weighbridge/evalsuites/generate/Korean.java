package dev.weighbridge.evalsuites.generate;

/** Korean particles, which depend on how the word before them ends. */
final class Korean {
    private static final int FIRST_SYLLABLE = 0xAC00;
    private static final int LAST_SYLLABLE = 0xD7A3;
    private static final int FINALS = 28;
    private static final int RIEUL = 8;

    /** The final consonant of each digit as it is read (영 일 이 삼 사 오 육 칠 팔 구). */
    private static final int[] DIGIT_FINALS = {21, RIEUL, 0, 16, 0, 0, 1, RIEUL, RIEUL, 0};

    private Korean() {}

    /** With 은 or 는. */
    static String topic(String word) {
        return word + (closed(word) ? "은" : "는");
    }

    /** With 이 or 가. */
    static String subject(String word) {
        return word + (closed(word) ? "이" : "가");
    }

    /** With 을 or 를. */
    static String object(String word) {
        return word + (closed(word) ? "을" : "를");
    }

    /** With 과 or 와. */
    static String and(String word) {
        return word + (closed(word) ? "과" : "와");
    }

    /** With 으로 or 로; a final ㄹ takes 로. */
    static String by(String word) {
        int last = ending(word);
        return word + (last > 0 && last != RIEUL ? "으로" : "로");
    }

    /** With 이라는 or 라는. */
    static String called(String word) {
        return word + (closed(word) ? "이라는" : "라는");
    }

    /** With 이에요 or 예요, or so in another ending that begins with 이 after a consonant. */
    static String is(String word, String afterConsonant, String afterVowel) {
        return word + (closed(word) ? afterConsonant : afterVowel);
    }

    /** A given name as friends say it: 민준이, 지우. */
    static String name(String given) {
        return closed(given) ? given + "이" : given;
    }

    private static boolean closed(String word) {
        return ending(word) > 0;
    }

    /** The final consonant of the last syllable by its place in Unicode; 0 for none, as in 퍼센트. */
    private static int ending(String word) {
        if (word.endsWith("%")) {
            return 0;
        }
        String spoken = word.replaceAll("[^\\p{L}\\p{N}]+$", "");
        char last = spoken.charAt(spoken.length() - 1);
        if (last >= '0' && last <= '9') {
            return digits(spoken);
        }
        return last >= FIRST_SYLLABLE && last <= LAST_SYLLABLE ? (last - FIRST_SYLLABLE) % FINALS : 0;
    }

    /** Numbers end as they are read: 십, 백, 천 and 만 where zeros stand last. */
    private static int digits(String number) {
        String bare = number.replaceAll("[^0-9]", "");
        String zeros = bare.replaceAll("^.*?(0*)$", "$1");
        if (zeros.isEmpty() || zeros.length() == bare.length()) {
            return DIGIT_FINALS[bare.charAt(bare.length() - 1) - '0'];
        }
        // 십 ends in ㅂ, 백 in ㄱ, 천 and 만 in ㄴ, 억 in ㄱ: none is ㄹ, and all are closed but 조.
        return 1;
    }
}
