package dev.weighbridge.weigh.evals;

import dev.weighbridge.evalsuites.grade.selftest.SelfTest;
import dev.weighbridge.weigh.console.ExitCode;
import dev.weighbridge.weigh.console.PlainText;
import dev.weighbridge.weigh.console.Surroundings;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code weigh evals verify}: whether the checks of suites can fail and pass, without one request. */
@Command(
        name = "verify",
        description = {
            "Tests the checks of suites against themselves, without one request: each case must accept its own "
                    + "reference and reject wrong answers made of it.",
            "Ends with 1 where a case can never fail or never pass."
        },
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  weigh evals verify",
            "  weigh evals verify facts-en tools-ko",
            "  weigh evals verify promptfooconfig.yaml --all",
            "  weigh evals verify triage.csv --json"
        })
final class VerifyCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(
            arity = "0..*",
            paramLabel = "SUITE",
            description = "a suite of ours, a promptfoo configuration, CSV or JSON Lines; a folder of them; or a name "
                    + "in eval-suites/suites (default: all of that folder)")
    private List<String> suites = new ArrayList<>();

    @Option(names = "--all", description = "every case that is not proven, not only the first 20 of each suite")
    private boolean all;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "decides which wrong answers are made (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--json", description = "JSON instead of text; it names every case that is not proven")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The command in its surroundings. */
    VerifyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        SelfTest test = SelfTest.seeded(seed);
        List<SuiteProof> proofs = new SuiteFiles(surroundings.workingFolder())
                .chosen(suites).stream().map(file -> SuiteProof.of(file, test)).toList();
        print(proofs);
        boolean sound = proofs.stream().allMatch(SuiteProof::sound);
        return (sound ? ExitCode.PASS : ExitCode.UNSOUND).code();
    }

    private void print(List<SuiteProof> proofs) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(ProofJson.text(seed, proofs));
        } else {
            ProofText.lines(proofs, all).forEach(line -> out.println(PlainText.of(line)));
        }
    }
}
