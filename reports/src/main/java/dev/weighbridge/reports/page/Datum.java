package dev.weighbridge.reports.page;

import dev.weighbridge.reports.text.Numbers;
import dev.weighbridge.reports.text.Visible;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in one cell of a table.
 *
 * @param main the value; empty for an unknown one
 * @param detail what belongs under it: an interval, a sample size, the reason why it is unknown
 * @param mark the number of the target's style before it; 0 for none
 * @param code whether it is something to copy
 * @param foreign whether it is a name or what others said, which is in no language of ours
 * @param slices a bar under it; empty for none
 * @param links places in the page, in place of a value; one without an address is shown as what it is
 * @param lines further lines under it, each a thing by itself; empty for none
 */
record Datum(
        String main,
        String detail,
        int mark,
        boolean code,
        boolean foreign,
        List<Slice> slices,
        List<Link> links,
        List<String> lines) {

    private static final int CODE_LINE = 48;
    private static final int HEAD_LINE = 28;

    Datum {
        main = Visible.of(main);
        detail = Visible.of(detail);
        slices = List.copyOf(slices);
        links = List.copyOf(links);
        lines = lines.stream().map(Visible::of).toList();
    }

    /** Without links. */
    Datum(String main, String detail, int mark, boolean code, List<Slice> slices) {
        this(main, detail, mark, code, false, slices, List.of(), List.of());
    }

    /** A piece of a bar: the class of its look and its width in percent with a decimal point. */
    record Slice(String look, String width) {}

    static Datum of(String main) {
        return of(main, "");
    }

    static Datum of(String main, String detail) {
        return new Datum(main, detail, 0, false, List.of());
    }

    static Datum code(String main) {
        return new Datum(main, "", 0, true, List.of());
    }

    static Datum count(long value) {
        return of(Numbers.count(value));
    }

    /** Nothing known, and why. */
    static Datum unknown(String because) {
        return of("", because);
    }

    /** A target's name behind its mark. */
    static Datum target(String name, int mark) {
        return new Datum(name, "", mark, false, true, List.of(), List.of(), List.of());
    }

    /** A name, or what others said. */
    static Datum foreign(String main) {
        return target(main, 0);
    }

    /** Several things, one under the other; nothing where there is none. */
    static Datum lines(List<String> all) {
        return all.isEmpty()
                ? of("")
                : new Datum(all.get(0), "", 0, false, false, List.of(), List.of(), all.subList(1, all.size()));
    }

    /** Places in the page, and what stands under them. */
    static Datum linked(List<Link> links, String detail) {
        return new Datum("", detail, 0, false, false, List.of(), links, List.of());
    }

    Datum with(String otherDetail) {
        return new Datum(main, otherDetail, mark, code, foreign, slices, links, lines);
    }

    /** The class of its look: whether it is short enough to stand on one line. */
    String breaking() {
        return isShort() ? "unbroken" : "broken";
    }

    /** The class of a row's head: one that is long is broken, others are not. */
    @Nullable
    String rowHead() {
        return isShort() ? null : "broken";
    }

    /** The class of its cell: that of a number, that of words which need some width, or none. */
    @Nullable
    String cell(boolean numeric) {
        if (numeric) {
            return "number";
        }
        return isShort() ? null : "broken";
    }

    private boolean isShort() {
        return main.length() <= (code ? CODE_LINE : HEAD_LINE);
    }

    boolean missing() {
        return main.isEmpty() && links.isEmpty();
    }
}
