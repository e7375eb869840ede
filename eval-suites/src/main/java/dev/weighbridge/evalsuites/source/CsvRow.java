package dev.weighbridge.evalsuites.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One row of a CSV file.
 *
 * @param line where it begins, from 1
 * @param cells its cells by column, in file order; empty where nothing stands
 */
public record CsvRow(int line, Map<String, String> cells) {
    public CsvRow {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }
}
