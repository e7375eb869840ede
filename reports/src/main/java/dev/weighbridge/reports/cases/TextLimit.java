package dev.weighbridge.reports.cases;

/**
 * How many characters of each text a page holds, so that many cases still make a page that opens.
 *
 * @param characters of a prompt, a reference, a thought or an answer
 */
record TextLimit(int characters) {
    /** No texts at all. */
    static final TextLimit NONE = new TextLimit(0);

    private static final int MOST = 4000;
    private static final int LEAST = 500;
    private static final int IN_ALL = 32_000_000;

    /** For so many cases, each with a prompt and an answer of every target. */
    static TextLimit of(int cases, int targets) {
        long texts = Math.max(1, (long) cases * (targets + 1));
        return new TextLimit((int) Math.max(LEAST, Math.min(MOST, IN_ALL / texts)));
    }

    Excerpt of(String raw) {
        return Excerpt.of(raw, characters);
    }
}
