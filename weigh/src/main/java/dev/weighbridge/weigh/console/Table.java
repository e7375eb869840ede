package dev.weighbridge.weigh.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Rows of cells in columns as wide as their widest cell; text to the left, the rest to the right. */
public final class Table {
    private final int texts;
    private final List<List<String>> rows = new ArrayList<>();

    /** A table whose first so many columns are text. */
    public Table(int texts, String... heads) {
        this.texts = texts;
        rows.add(List.of(heads));
    }

    /** Adds a row, a cell for each head. */
    public void add(String... cells) {
        rows.add(List.of(cells));
    }

    /** The heads and the rows. */
    public List<String> lines() {
        int[] widths = IntStream.range(0, rows.get(0).size()).map(this::width).toArray();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0);
    }

    private String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String padding = " ".repeat(widths[column] - length(cells.get(column)));
            line.append(column == 0 ? "" : "  ")
                    .append(column < texts ? cells.get(column) + padding : padding + cells.get(column));
        }
        return line.toString().stripTrailing();
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
