package dev.weighbridge.measurements.cost;

import static dev.weighbridge.measurements.cost.Spending.usd;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weighbridge.gateway.catalogue.Generation;
import dev.weighbridge.gateway.exchange.Usage;
import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import dev.weighbridge.measurements.run.Labels;
import dev.weighbridge.measurements.userfile.UserFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReconciliationTest {
    @TempDir
    private Path folder;

    private final JournalBills bills = new JournalBills(Spending.comparison());

    @Test
    void aCostThatThePriceListDoesNotGiveIsShownByHowMuch() {
        // 1,000 in and 100 out at 0.15 and 0.60 USD a million are 0.00021 USD.
        settle("a", usage(1000, 100, usd("0.00021")));
        settle("b", usage(1000, 100, usd("0.00022")));
        settle("c", usage(1000, 100, null));

        assertThat(Reconciliation.withReportedCost(bills.bills()))
                .containsExactly(new Reconciled(
                        "paid",
                        "cost in responses against the price list",
                        2,
                        1,
                        0,
                        0,
                        0,
                        usd("0.00001"),
                        List.of("x-b")));
    }

    @Test
    void whereNoResponseSaysItsCostNothingIsCompared() {
        settle("a", usage(1000, 100, null));
        assertThat(Reconciliation.withReportedCost(bills.bills())).isEmpty();
    }

    @Test
    void anExportIsHeldAgainstTheResponses() throws IOException {
        settle("a", usage(1000, 100, null));
        settle("b", usage(1000, 100, null));
        settle("c", usage(1000, 100, null));

        Map<String, Generation> export = export("""
                Generation ID,Created At,Model,Tokens Prompt,Tokens Completion,Cost (USD)
                gen-a,2026-11-21,m,1000,100,0.00021
                gen-b,2026-11-21,m,"1,010",90,0.0002055
                other,2026-11-21,m,1,1,0
                """);
        assertThat(Reconciliation.of("usage.csv", bills.bills(), export))
                .containsExactly(
                        new Reconciled("paid", "usage.csv", 2, 1, 1, 10, -10, usd("-0.0000045"), List.of("x-b")));
    }

    @Test
    void anExportWithoutIdsSaysWhatItNeeds() {
        assertThatExceptionOfType(UserFileException.class)
                .isThrownBy(() -> export("model,cost\nm,1\n"))
                .withMessage(
                        "usage.csv: has no column of the response's id; call one of its columns id, generation_id, "
                                + "request_id, response_id (it has model, cost)");
    }

    @Test
    void anExportWithoutAmountsSaysWhatItNeeds() {
        assertThatExceptionOfType(UserFileException.class)
                .isThrownBy(() -> export("id,model\na,m\n"))
                .withMessageContaining("has no column of tokens or costs; call one of its columns total_cost");
    }

    @Test
    void aNumberThatIsNoneIsToldWithItsRow() {
        assertThatExceptionOfType(UserFileException.class)
                .isThrownBy(() -> export("id,cost,prompt_tokens\na,1,2\nb,cheap,2\n"))
                .withMessage("usage.csv: row 2: cost is \"cheap\"; give a number of US dollars");
    }

    @Test
    void anEmptyFieldIsUnknownAndNotNothing() throws IOException {
        Generation entry = requireNonNull(export("id,cost,prompt_tokens\na,,\n").get("a"));
        assertThat(entry.cost()).isNull();
        assertThat(entry.promptTokens()).isNull();
    }

    private Map<String, Generation> export(String csv) throws IOException {
        return UsageExport.read(Files.writeString(folder.resolve("usage.csv"), csv));
    }

    private void settle(String caseId, Usage usage) {
        Labels labels = new Labels("S", "paid", "chat", caseId, 0, 0, "2/s", 1, false);
        bills.accept(new Settled("x-" + caseId, labels, Spending.exchange("gen-" + caseId, usage), null, null));
    }

    private static Usage usage(long input, long output, @Nullable Money cost) {
        return new Usage(input, output, null, null, null, null, cost, Usage.Placement.BODY);
    }
}
