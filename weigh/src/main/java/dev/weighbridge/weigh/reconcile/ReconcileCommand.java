package dev.weighbridge.weigh.reconcile;

import dev.weighbridge.measurements.cost.JournalBill;
import dev.weighbridge.measurements.cost.JournalBills;
import dev.weighbridge.measurements.cost.Reconciled;
import dev.weighbridge.measurements.cost.Reconciliation;
import dev.weighbridge.measurements.cost.UsageExport;
import dev.weighbridge.measurements.run.RunFolder;
import dev.weighbridge.weigh.console.CommandFailed;
import dev.weighbridge.weigh.console.ExitCode;
import dev.weighbridge.weigh.console.PlainText;
import dev.weighbridge.weigh.console.Surroundings;
import dev.weighbridge.weigh.report.RunPlace;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code weigh reconcile}: what of a run's bills agrees with the gateway's own accounts, and what does not. */
@Command(
        name = "reconcile",
        description = {
            "Holds what a run's journal says was used and charged against the cost in the gateway's responses, against a "
                    + "usage export of the provider's dashboard, and against OpenRouter's ledger.",
            "Ends with 3 where anything differs."
        },
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {"  weigh reconcile", "  weigh reconcile --export activity.csv", "  weigh reconcile --ask 20"})
public final class ReconcileCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(
            arity = "0..1",
            paramLabel = "RUN_FOLDER",
            defaultValue = "reports/latest",
            description = "the folder of a run (default: ${DEFAULT-VALUE})")
    private String folder = "";

    @Option(
            names = "--export",
            paramLabel = "FILE",
            description = "the provider's list of requests, as CSV with a header")
    private @Nullable Path export;

    @Option(
            names = "--ask",
            paramLabel = "N",
            description = "ask the gateway's ledger for N requests of each target; the key comes from the environment")
    private int ask;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The command in its surroundings. */
    public ReconcileCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (ask < 0) {
            throw CommandFailed.usage("--ask is " + ask + "; give a whole number from 0 on");
        }
        RunPlace place = RunPlace.of(surroundings.workingFolder(), folder);
        RunFolder run = place.open();
        List<JournalBill> bills = bills(place, run);
        if (bills.isEmpty()) {
            throw CommandFailed.invalid(
                    place.given() + ": no response reported a usage, so there is no bill to look at");
        }
        List<Reconciled> found = found(run, bills);
        PrintWriter out = spec.commandLine().getOut();
        ReconciledText.lines(found).stream().map(PlainText::of).forEach(out::println);
        return (found.stream().anyMatch(Reconciled::differs) ? ExitCode.INVALID : ExitCode.PASS).code();
    }

    private List<Reconciled> found(RunFolder run, List<JournalBill> bills) {
        List<Reconciled> found = new ArrayList<>(Reconciliation.withReportedCost(bills));
        if (export != null) {
            Path file = surroundings.workingFolder().resolve(export);
            found.addAll(Reconciliation.of(file.getFileName() + " against responses", bills, UsageExport.read(file)));
        }
        if (ask > 0) {
            PrintWriter err = spec.commandLine().getErr();
            Ledgers ledgers = new Ledgers(
                    run.manifest(), surroundings.environment(), line -> err.println("weigh reconcile: " + line));
            found.addAll(ledgers.reconcile(bills, ask));
        }
        return found;
    }

    private static List<JournalBill> bills(RunPlace place, RunFolder run) {
        JournalBills bills = new JournalBills(run.manifest().comparison());
        try {
            var unused = run.read(bills::accept);
            return bills.bills();
        } catch (UncheckedIOException e) {
            throw place.unusable("read", e);
        }
    }
}
