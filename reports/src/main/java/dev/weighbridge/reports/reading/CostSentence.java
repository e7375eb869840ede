package dev.weighbridge.reports.reading;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.measurements.summary.Cell;
import dev.weighbridge.reports.text.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a thousand requests cost by price list, in one sentence. */
public final class CostSentence {
    private static final int THOUSAND = 1000;

    private CostSentence() {}

    static Optional<String> of(List<Cell> cells) {
        if (cells.stream().allMatch(cell -> cell.cost() == null && cell.usageMissing() == 0)) {
            return Optional.empty();
        }
        String parts = cells.stream().map(CostSentence::part).collect(Collectors.joining(", "));
        return Optional.of("A thousand such requests cost, by price list, " + parts + ".");
    }

    /** What a thousand requests like those of a cell cost; empty where the cell's cost is unknown or it has none. */
    public static Optional<Money> perThousand(Cell cell) {
        if (cell.cost() == null || cell.requests() == 0) {
            return Optional.empty();
        }
        BigDecimal requests = BigDecimal.valueOf(cell.requests());
        BigDecimal usd = cell.cost().usd().multiply(BigDecimal.valueOf(THOUSAND));
        return Optional.of(Money.ofUsdRounded(usd.divide(requests, MathContext.DECIMAL64)));
    }

    private static String part(Cell cell) {
        return perThousand(cell)
                .map(money -> (money.picoUsd() == 0 ? "nothing" : Numbers.usd(money) + Numbers.THIN + "USD") + " on "
                        + cell.target())
                .orElse("an unknown amount on " + cell.target() + " (" + cell.usageMissing()
                        + " answers came without usage)");
    }
}
