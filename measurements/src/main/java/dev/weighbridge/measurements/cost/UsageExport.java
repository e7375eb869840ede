package dev.weighbridge.measurements.cost;

import dev.weighbridge.gateway.catalogue.Generation;
import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.measurements.userfile.UserFileException;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A provider's own list of requests, as its dashboard exports it: a CSV file with a header. Columns are known by the names
 * that providers give them, in whatever case; those that are not known are passed over.
 */
public final class UsageExport {
    private static final List<String> ID = List.of("id", "generation_id", "request_id", "response_id");
    private static final List<String> MODEL = List.of("model", "model_id", "model_permaslug");
    private static final List<String> INPUT =
            List.of("native_tokens_prompt", "tokens_prompt", "prompt_tokens", "input_tokens");
    private static final List<String> OUTPUT =
            List.of("native_tokens_completion", "tokens_completion", "completion_tokens", "output_tokens");
    private static final List<String> COST = List.of("total_cost", "cost_total", "cost", "cost_usd", "amount_usd");

    private final String name;
    private final CSVParser rows;
    private final Map<String, Integer> columns = new LinkedHashMap<>();

    private UsageExport(String name, CSVParser rows) {
        this.name = name;
        this.rows = rows;
        List<String> header = rows.getHeaderNames();
        for (int i = 0; i < header.size(); i++) {
            columns.putIfAbsent(plain(header.get(i)), i);
        }
    }

    /**
     * The rows of a file, by the gateway's id of the response.
     *
     * @throws UserFileException where it cannot be read, lacks a column, or a number in it is none
     */
    public static Map<String, Generation> read(Path file) {
        String name = String.valueOf(file.getFileName());
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser parser = format.parse(text)) {
            return new UsageExport(name, parser).entries();
        } catch (IOException | IllegalArgumentException e) {
            throw new UserFileException(
                    name + ": cannot be read as CSV with a header (" + e.getMessage() + "); export it again as CSV");
        }
    }

    private Map<String, Generation> entries() {
        int id = column(ID).orElseThrow(() -> lacking("of the response's id", ID));
        if (column(COST).isEmpty() && column(INPUT).isEmpty() && column(OUTPUT).isEmpty()) {
            List<String> all = new ArrayList<>(COST);
            all.addAll(INPUT);
            all.addAll(OUTPUT);
            throw lacking("of tokens or costs", all);
        }
        Map<String, Generation> entries = new LinkedHashMap<>();
        rows.forEach(row -> entries.put(row.get(id), entry(row.get(id), row)));
        return entries;
    }

    private Generation entry(String id, CSVRecord row) {
        return new Generation(
                id,
                text(row, MODEL),
                null,
                count(row, INPUT),
                count(row, OUTPUT),
                null,
                null,
                money(row),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private @Nullable String text(CSVRecord row, List<String> names) {
        return column(names)
                .filter(index -> index < row.size())
                .map(index -> row.get(index).strip())
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }

    private @Nullable Long count(CSVRecord row, List<String> names) {
        String text = text(row, names);
        try {
            return text == null ? null : Long.valueOf(text.replace(",", ""));
        } catch (NumberFormatException e) {
            throw wrong(row, names, text, "a whole number of tokens");
        }
    }

    private @Nullable Money money(CSVRecord row) {
        String text = text(row, COST);
        try {
            return text == null
                    ? null
                    : Money.ofUsdRounded(new BigDecimal(text.replace("$", "").replace(",", "")));
        } catch (ArithmeticException | NumberFormatException e) {
            throw wrong(row, COST, text, "a number of US dollars");
        }
    }

    private Optional<Integer> column(List<String> names) {
        return names.stream().filter(columns::containsKey).findFirst().map(columns::get);
    }

    private UserFileException lacking(String what, List<String> names) {
        return new UserFileException(name + ": has no column " + what + "; call one of its columns "
                + String.join(", ", names) + " (it has " + String.join(", ", columns.keySet()) + ")");
    }

    private UserFileException wrong(CSVRecord row, List<String> names, @Nullable String text, String rule) {
        String column = names.stream().filter(columns::containsKey).findFirst().orElse("");
        return new UserFileException(
                name + ": row " + row.getRecordNumber() + ": " + column + " is \"" + text + "\"; give " + rule);
    }

    private static String plain(String header) {
        return header.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_|_$", "");
    }
}
