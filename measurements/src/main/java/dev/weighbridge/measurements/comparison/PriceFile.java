package dev.weighbridge.measurements.comparison;

import dev.weighbridge.gateway.price.PriceList;
import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.measurements.userfile.Section;
import dev.weighbridge.measurements.userfile.UserFileException;
import dev.weighbridge.measurements.userfile.Value;
import dev.weighbridge.measurements.userfile.YamlFile;
import dev.weighbridge.measurements.userfile.YamlNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file of prices that several comparisons can share: {@code prices: my-prices.yaml}.
 *
 * @param name the file's name, for complaints
 * @param sha256 the hash of its bytes, in hexadecimal
 * @param list what it says
 */
public record PriceFile(String name, String sha256, PriceList list) {
    private static final String EXAMPLE = "weigh prices --out my-prices.yaml";

    /**
     * Reads a price file.
     *
     * @throws UserFileException at the first thing that is wrong
     */
    public static PriceFile read(Path file) {
        YamlFile read = YamlFile.read(file, Keys.PRICE_FILE, EXAMPLE);
        Section root = read.root();
        PriceList list = new PriceList(
                PriceReader.date(root.get("as-of", "give the day the prices were looked up, e.g. 2026-11-01")),
                root.get("source", "say where the prices were looked up, e.g. https://openrouter.ai/api/v1/models")
                        .text(),
                currency(root),
                models(root.get("models", "name at least one model and its price")));
        return new PriceFile(String.valueOf(file.getFileName()), read.sha256(), list);
    }

    private static String currency(Section root) {
        Value value = root.get("currency", "write currency: " + PriceList.USD);
        if (!value.text().equals(PriceList.USD)) {
            throw value.not("prices are in " + PriceList.USD + "; convert them and write currency: " + PriceList.USD);
        }
        return PriceList.USD;
    }

    private static Map<String, @Nullable TokenPrice> models(Value models) {
        Map<String, @Nullable TokenPrice> prices = new LinkedHashMap<>();
        models.mapping()
                .entries()
                .forEach((model, entry) -> prices.put(
                        model,
                        price(new Value(models.place().below("models"), model, entry.keyLine(), entry.value()))));
        if (prices.isEmpty()) {
            throw models.wrong("is empty; name at least one model and its price");
        }
        return prices;
    }

    private static @Nullable TokenPrice price(Value value) {
        boolean unknown = value.node() instanceof YamlNode.Scalar
                && List.of("unknown", "").contains(value.text());
        return unknown ? null : PriceReader.price(value, Keys.LISTED_PRICE);
    }
}
