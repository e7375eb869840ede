package dev.weighbridge.measurements.meter;

/** What probes of a meter say. The texts are our own; a changed one makes another measurement. */
final class MeterTexts {
    /** A text that any vocabulary cuts the same way each time it is repeated: it ends in a line feed. */
    static final String ENGLISH = "The old harbour lies on the north side of the bay. Every morning at six the first"
            + " ferry leaves for the islands with post, bread and a few sleepy workers. In winter the sea is often too"
            + " rough, and then the boats stay in port until the wind turns. The keeper of the lighthouse writes down"
            + " the weather four times a day, as his mother did before him.\n";

    /** About the same in Korean. */
    static final String KOREAN = "\uc624\ub798\ub41c \ud56d\uad6c\ub294 \ub9cc\uc758 \ubd81\ucabd\uc5d0 \uc788\uc2b5"
            + "\ub2c8\ub2e4. \ub9e4\uc77c \uc544\uce68 \uc5ec\uc12f \uc2dc\uc5d0 \uccab \ubc30\uac00 \uc6b0\ud3b8\uacfc"
            + " \ube75\uc744 \uc2e3\uace0 \uc12c\uc73c\ub85c \ub5a0\ub0a9\ub2c8\ub2e4. \uaca8\uc6b8\uc5d0\ub294 \ubc14"
            + "\ub2e4\uac00 \uac70\uce60\uc5b4\uc11c \ubc14\ub78c\uc774 \ubc14\ub014 \ub54c\uae4c\uc9c0 \ubc30\uac00"
            + " \ud56d\uad6c\uc5d0 \uba38\ubb45\ub2c8\ub2e4.\n";

    static final String SYSTEM =
            "You are a careful assistant of a shipping company. You answer in plain words, you never invent a"
                    + " departure time, and you say so where a text does not tell what was asked.";

    static final String COUNT = "Count from one to one hundred in words, separated by commas. Leave out nothing.";

    static final String TOOL = "ferry_departures";

    static final String TOOL_SAYS = "Lists the ferries that leave a harbour on a day, with their destinations.";

    private MeterTexts() {}

    /** The line above a text; its number keeps caches from knowing what follows. */
    static String instruction(int number) {
        return "Note " + number + ": write about 20 words on this text.\n";
    }
}
