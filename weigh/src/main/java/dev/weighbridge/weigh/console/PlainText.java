package dev.weighbridge.weigh.console;

/** Text from elsewhere, made safe for a terminal. */
public final class PlainText {
    private PlainText() {}

    /**
     * The text in one line: line breaks become spaces; other control and format characters, which could move a
     * terminal's cursor or turn the direction of its text, become question marks.
     */
    public static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.stripTrailing().codePoints().map(PlainText::plain).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static int plain(int character) {
        if (character == '\n' || character == '\r' || character == '\t') {
            return ' ';
        }
        boolean acts = Character.isISOControl(character) || Character.getType(character) == Character.FORMAT;
        return acts ? '?' : character;
    }
}
