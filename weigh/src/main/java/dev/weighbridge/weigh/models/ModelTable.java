package dev.weighbridge.weigh.models;

import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.weigh.console.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Models as a table for the console; what is unknown is a dash. */
final class ModelTable {
    private static final String UNKNOWN = "-";
    private static final List<String> HEAD =
            List.of("model", "free", "because", "in USD/M", "out USD/M", "context tokens");
    private static final int FIRST_NUMBER = 3;

    private ModelTable() {}

    /** A line of heads, then one for each model. */
    static List<String> lines(List<ModelRow> rows) {
        List<List<String>> table = new ArrayList<>(List.of(HEAD));
        rows.forEach(row -> table.add(cells(row)));
        int[] widths = IntStream.range(0, HEAD.size())
                .map(column -> width(table, column))
                .toArray();
        return table.stream().map(cells -> line(cells, widths)).toList();
    }

    private static List<String> cells(ModelRow row) {
        TokenPrice price = row.price();
        Long context = row.contextTokens();
        return List.of(
                PlainText.of(row.id()),
                row.free() == ModelRow.Free.UNKNOWN
                        ? UNKNOWN
                        : row.free().name().toLowerCase(Locale.ROOT),
                row.because().isEmpty() ? UNKNOWN : row.because(),
                price == null ? UNKNOWN : Prices.usd(price.inputMicroUsdPerMillion()),
                price == null ? UNKNOWN : Prices.usd(price.outputMicroUsdPerMillion()),
                orUnknown(context));
    }

    private static String orUnknown(@Nullable Long number) {
        return number == null ? UNKNOWN : Long.toString(number);
    }

    private static int width(List<List<String>> table, int column) {
        return table.stream().mapToInt(cells -> length(cells.get(column))).max().orElse(0);
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = cells.get(column);
            String padding = " ".repeat(widths[column] - length(cell));
            line.append(column < FIRST_NUMBER ? cell + padding : padding + cell).append("  ");
        }
        return line.toString().stripTrailing();
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
