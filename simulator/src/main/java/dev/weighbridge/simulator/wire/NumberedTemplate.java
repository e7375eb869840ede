package dev.weighbridge.simulator.wire;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** An event whose every byte but one number and one JSON string, in this order, is known beforehand. */
final class NumberedTemplate {
    /** Stands, as a JSON string, for the number; a private-use character, so no model or tool is named so. */
    static final String NUMBER = "\uE0F2";

    private static final String QUOTED_NUMBER = '"' + NUMBER + '"';
    private static final JsonStringEncoder ENCODER = JsonStringEncoder.getInstance();

    private final byte[] before;
    private final byte[] between;
    private final byte[] after;

    private NumberedTemplate(String before, String between, String after) {
        this.before = Bytes.of(before);
        this.between = Bytes.of(between);
        this.after = Bytes.of(after);
    }

    /** The template of an event with both marks. */
    static NumberedTemplate of(String event) {
        int number = event.indexOf(QUOTED_NUMBER);
        int text = event.lastIndexOf(ChunkTemplate.MARK);
        return new NumberedTemplate(
                event.substring(0, number),
                event.substring(number + QUOTED_NUMBER.length(), text),
                event.substring(text + ChunkTemplate.MARK.length()));
    }

    byte[] with(int number, String text) {
        byte[] digits = Bytes.of(Integer.toString(number));
        byte[] quoted = ENCODER.quoteAsUTF8(text);
        byte[] event = new byte[before.length + digits.length + between.length + quoted.length + after.length];
        int at = copy(before, event, 0);
        at = copy(digits, event, at);
        at = copy(between, event, at);
        at = copy(quoted, event, at);
        copy(after, event, at);
        return event;
    }

    private static int copy(byte[] part, byte[] event, int at) {
        System.arraycopy(part, 0, event, at, part.length);
        return at + part.length;
    }
}
